import { computed, signal } from '@preact/signals';
import { type BesideSeries, type ChartData, type ChartMode, chartData } from '../charts/chart_data.ts';
import { chartedBands } from './fan.ts';
import { charted, chosenMode, focused, opened, say, view } from './store.ts';

/** Scenarios drawn behind, for the indicator on the chart. */
export const besideSeries = signal<readonly BesideSeries[]>([]);

/** A target of average growth is seen best as growth, any other as a level. */
export const chartMode = computed<ChartMode>(() => {
  if (chosenMode.value !== null) return chosenMode.value;
  const info = opened.value?.indicators.find(({ id }) => id === charted.value);
  const mark = info?.marks.find(({ target }) => target === focused.value?.target) ?? info?.marks[0];
  return mark !== undefined && mark.growth !== null ? 'growth' : 'level';
});

/** What the chart shows now. */
export const shownChart = computed<ChartData | null>(() => {
  const loaded = opened.value;
  const moved = view.value;
  const info = loaded?.indicators.find(({ id }) => id === charted.value);
  if (loaded === null || moved === null || info === undefined) return null;
  return chartData(info, loaded, moved, chartMode.value, besideSeries.value, chartedBands.value, {
    observed: say('observed'),
    later: say('observed_later'),
    average: (first, last) => say('observed_average', { first, last }),
    projected: say('projected'),
    loaded: say('loaded_line'),
    growthUnit: say('growth_unit'),
    pointsUnit: say('points_unit'),
  });
});
