import type { ComponentChildren } from 'preact';
import { look } from '../state/actions.ts';
import { type PanelName, panels } from '../state/page_state.ts';
import { say, shownPanel } from '../state/store.ts';
import { BasisPanel } from './basis_panel.tsx';
import { ComparePanel } from './compare_panel.tsx';
import { FindingsPanel } from './findings_panel.tsx';
import { MapPanel } from './map_panel.tsx';
import { SeekPanel } from './seek_panel.tsx';
import { TornadoPanel } from './tornado_panel.tsx';

const PANELS: Readonly<Record<PanelName, () => ComponentChildren>> = {
  findings: () => <FindingsPanel />,
  basis: () => <BasisPanel />,
  seek: () => <SeekPanel />,
  tornado: () => <TornadoPanel />,
  map: () => <MapPanel />,
  compare: () => <ComparePanel />,
};

/** What is found, why, what would meet a target, what matters most: one tab each, beside the chart. */
export function Panel() {
  const panel = shownPanel.value;
  const choose = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = panels[(panels.indexOf(panel) + step + panels.length) % panels.length] ?? 'findings';
    look({ panel: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section class="panel" aria-label={say('panel')}>
      <div class="tabs" role="tablist" aria-label={say('panel')} onKeyDown={choose}>
        {panels.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={panel === name}
            aria-controls="panel-body"
            tabIndex={panel === name ? 0 : -1}
            onClick={() => look({ panel: name })}
          >
            {say(`panel_${name}`)}
          </button>
        ))}
      </div>
      <div id="panel-body" class="panel-body" role="tabpanel" aria-labelledby={`tab-${panel}`}>
        {PANELS[panel]()}
      </div>
    </section>
  );
}
