import { signal, useSignalEffect } from '@preact/signals';
import { say, shownSet } from '../state/store.ts';
import { Assumptions } from './assumptions.tsx';
import { Icon } from './icon.tsx';

/** Below this width the assumptions rise from the bottom of the screen. */
const narrow = matchMedia('(max-width: 899px)');
const isNarrow = signal(narrow.matches);
const open = signal(false);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** The sheet covers the lower part of the screen, so the chart moves to the upper one. */
function keepChartInSight(): void {
  requestAnimationFrame(() => document.querySelector('.chart-panel')?.scrollIntoView({ block: 'start' }));
}

/** The assumptions: a column at the left, or on a small screen a sheet that leaves the chart in sight. */
export function BottomSheet() {
  useSignalEffect(() => {
    document.documentElement.dataset.sheet = isNarrow.value && open.value ? 'open' : 'closed';
  });
  if (!isNarrow.value) return <Assumptions />;
  const count = Object.keys(shownSet.value).length;
  return (
    <div class={open.value ? 'sheet open' : 'sheet'}>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
          if (open.value) keepChartInSight();
        }}
      >
        <Icon name={open.value ? 'down' : 'up'} />
        {say(open.value ? 'close_sheet' : 'open_sheet')}
        {count === 0 ? null : <span class="count">{count}</span>}
      </button>
      {open.value ? <Assumptions /> : null}
    </div>
  );
}
