import { useSignalEffect } from '@preact/signals';
import { BottomSheet } from './parts/bottom_sheet.tsx';
import { ChartPanel } from './parts/chart_panel.tsx';
import { DropZone } from './parts/drop_zone.tsx';
import { Header } from './parts/header.tsx';
import { LiveRegion } from './parts/live_region.tsx';
import { Miniatures } from './parts/miniatures.tsx';
import { Notices } from './parts/notices.tsx';
import { Panel } from './parts/panel.tsx';
import { ScoreCard } from './parts/score_card.tsx';
import { ScoreLine } from './parts/score_line.tsx';
import { ServerDialog } from './parts/server_dialog.tsx';
import { SettingsStrip } from './parts/settings_strip.tsx';
import { StatusBar } from './parts/status_bar.tsx';
import { themeNow } from './parts/theme_button.tsx';
import { language, opened, say, view } from './state/store.ts';

/** One screen: the scorecard on top, assumptions at the left, charts and analyses in the middle. */
export function App() {
  useSignalEffect(() => {
    const root = document.documentElement;
    root.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    root.dataset.theme = themeNow();
    const loaded = opened.value;
    root.dataset.scenario = loaded?.scenario.id ?? '';
    if (loaded !== null)
      document.title = say('page_title', { region: loaded.region.label, scenario: loaded.scenario.title });
  });
  if (opened.value === null || view.value === null) {
    return (
      <>
        <p class="starting" role="status">
          {say('starting')}
        </p>
        <Notices />
      </>
    );
  }
  return (
    <>
      <button type="button" class="skip" onClick={toCharts}>
        {say('skip')}
      </button>
      <Header />
      <SettingsStrip />
      <ScoreLine />
      <ScoreCard />
      <BottomSheet />
      <main id="charts" tabIndex={-1}>
        <div class="charts">
          <ChartPanel />
          <Panel />
        </div>
        <Miniatures />
      </main>
      <StatusBar />
      <Notices />
      <LiveRegion />
      <DropZone />
      <ServerDialog />
    </>
  );
}

/** A link to a part of the page would overwrite the state in the address. */
function toCharts(): void {
  document.getElementById('charts')?.focus();
}
