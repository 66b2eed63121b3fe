import { chooseTarget } from '../state/choose_target.ts';
import type { IndicatorInfo, Opened, ScoreRow, View } from '../protocol.ts';
import { focused, opened, say, view } from '../state/store.ts';
import { Sparkline } from './sparkline.tsx';
import { VerdictSign } from './verdict_sign.tsx';

/** A small chart of every target that can be judged; each leads to the large one. */
export function Miniatures() {
  const [loaded, moved] = [opened.value, view.value];
  if (loaded === null || moved === null) return null;
  const rows = moved.rows.filter(({ reason }) => reason === null);
  return (
    <section class="miniatures" aria-label={say('all_charts')}>
      <ul>
        {rows.map((row) => {
          const index = loaded.indicators.findIndex(({ id }) => id === row.indicator);
          const info = loaded.indicators[index];
          return info === undefined ? null : <Miniature key={row.target} row={row} info={info} index={index} loaded={loaded} moved={moved} />;
        })}
      </ul>
    </section>
  );
}

function Miniature({ row, info, index, loaded, moved }: { row: ScoreRow; info: IndicatorInfo; index: number; loaded: Opened; moved: View }) {
  const width = loaded.horizon - loaded.baseYear + 1;
  const slice = (values: Float64Array) => Array.from(values.subarray(index * width, (index + 1) * width));
  const mark = info.marks.find(({ target }) => target === row.target);
  const dot = mark?.level == null || mark.last > loaded.horizon ? undefined : { at: mark.last - loaded.baseYear, value: mark.level, tone: row.tone };
  return (
    <li>
      <button type="button" class="miniature" aria-pressed={focused.value?.target === row.target} title={row.label} onClick={() => chooseTarget(row)}>
        <span class="miniature-label">{info.label}</span>
        <Sparkline
          lines={[
            { role: 'loaded', values: slice(loaded.values) },
            { role: 'projected', values: slice(moved.values) },
          ]}
          dot={dot}
        />
        <span class={`miniature-value ${row.tone}`}>
          <VerdictSign tone={row.tone} /> {row.projected} <i>/ {row.wanted}</i>
        </span>
      </button>
    </li>
  );
}
