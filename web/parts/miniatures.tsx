import { useComputed } from '@preact/signals';
import type { IndicatorInfo, Opened, ScoreRow } from '../protocol.ts';
import { chooseTarget } from '../state/choose_target.ts';
import { focused, opened, say, view } from '../state/store.ts';
import { Sparkline } from './sparkline.tsx';
import { VerdictSign } from './verdict_sign.tsx';

/** A small chart of every target that can be judged; each leads to the large one. */
export function Miniatures() {
  const loaded = opened.value;
  const rows = view.value?.rows.filter(({ reason }) => reason === null) ?? [];
  if (loaded === null) return null;
  return (
    <section class="miniatures" aria-label={say('all_charts')}>
      <ul>
        {rows.map((row) => {
          const index = loaded.indicators.findIndex(({ id }) => id === row.indicator);
          const info = loaded.indicators[index];
          return info === undefined ? null : (
            <Miniature key={row.target} row={row} info={info} index={index} loaded={loaded} />
          );
        })}
      </ul>
    </section>
  );
}

function Miniature({
  row,
  info,
  index,
  loaded,
}: {
  row: ScoreRow;
  info: IndicatorInfo;
  index: number;
  loaded: Opened;
}) {
  const chosen = useComputed(() => focused.value?.target === row.target).value;
  return (
    <li>
      <button
        type="button"
        class="miniature"
        aria-pressed={chosen}
        title={row.label}
        onClick={() => chooseTarget(row)}
      >
        <span class="miniature-label">{info.label}</span>
        <Lines row={row} info={info} index={index} loaded={loaded} />
        <span class={`miniature-value ${row.tone}`}>
          <VerdictSign tone={row.tone} /> {row.projected} <i>/ {row.wanted}</i>
        </span>
      </button>
    </li>
  );
}

/** Its lines; drawn anew only when the row says something else, which it does whenever they move. */
function Lines({
  row,
  info,
  index,
  loaded,
}: {
  row: ScoreRow;
  info: IndicatorInfo;
  index: number;
  loaded: Opened;
}) {
  const width = loaded.horizon - loaded.baseYear + 1;
  const slice = (values: Float64Array | undefined) =>
    Array.from(values?.subarray(index * width, (index + 1) * width) ?? []);
  const mark = info.marks.find(({ target }) => target === row.target);
  const dot =
    mark?.level == null || mark.last > loaded.horizon
      ? undefined
      : { at: mark.last - loaded.baseYear, value: mark.level, tone: row.tone };
  return (
    <Sparkline
      lines={[
        { role: 'loaded', values: slice(loaded.values) },
        { role: 'projected', values: slice(view.peek()?.values) },
      ]}
      dot={dot}
    />
  );
}
