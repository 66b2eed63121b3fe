import type { ChartMode } from '../charts/chart_data.ts';
import { look } from '../state/actions.ts';
import { chooseIndicator } from '../state/choose_target.ts';
import { chartMode } from '../state/shown_chart.ts';
import { asTable, charted, opened, say } from '../state/store.ts';
import { BesideChoice } from './beside_choice.tsx';
import { ChartKey } from './chart_key.tsx';
import { ChartTable } from './chart_table.tsx';
import { ChartView } from './chart_view.tsx';
import { Icon } from './icon.tsx';

const GROUPS = ['economy', 'structure', 'innovation', 'people', 'ecology', 'security'] as const;

/** The chart of any indicator, its table twin, and the scenarios behind it. */
export function ChartPanel() {
  const table = asTable.value;
  const label = say(table ? 'as_chart' : 'as_table');
  return (
    <section class="chart-panel" aria-label={say('charts')}>
      <div class="chart-head">
        <IndicatorChoice />
        <ModeChoice />
        <button
          type="button"
          class="plain square"
          aria-pressed={table}
          aria-label={say('as_table')}
          title={label}
          onClick={() => look({ table: !table })}
        >
          <Icon name={table ? 'chart' : 'table'} />
        </button>
      </div>
      {table ? <ChartTable /> : <ChartView />}
      <ChartKey />
      <BesideChoice />
    </section>
  );
}

function IndicatorChoice() {
  const indicators = opened.value?.indicators ?? [];
  return (
    <select
      class="indicator"
      aria-label={say('indicator')}
      value={charted.value ?? ''}
      onChange={(event) => chooseIndicator(event.currentTarget.value)}
    >
      {GROUPS.map((group) => (
        <optgroup key={group} label={say(`group_${group}`)}>
          {indicators
            .filter((info) => info.group === group)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

function ModeChoice() {
  const button = (mode: ChartMode) => (
    <button type="button" aria-pressed={chartMode.value === mode} onClick={() => look({ mode })}>
      {say(`show_${mode}`)}
    </button>
  );
  return (
    <fieldset class="segments" aria-label={say('charts')}>
      {button('level')}
      {button('growth')}
    </fieldset>
  );
}
