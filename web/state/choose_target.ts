import type { ScoreRow } from '../protocol.ts';
import { look, move } from './actions.ts';
import { nothingAsked, type PanelName, withoutTarget } from './page_state.ts';
import { charted, focused, opened, state } from './store.ts';

/** Panels that are about one target. */
const ABOUT_TARGET: ReadonlySet<PanelName> = new Set(['basis', 'seek', 'tornado', 'map']);

/** Puts a target into the panel and its indicator on the chart; the panel stays, if it is about a target at all. */
export function chooseTarget(
  { target, indicator }: Pick<ScoreRow, 'target' | 'indicator'>,
  panel?: PanelName,
): void {
  const now = state.peek().panel;
  const chart = shownIndicator(indicator);
  const same = focused.peek()?.target === target && charted.peek() === chart;
  look({
    ...(same ? { traced: null } : nothingAsked),
    focus: target,
    chart,
    panel: panel ?? (ABOUT_TARGET.has(now) ? now : 'basis'),
  });
}

/** Puts an indicator on the chart; what was asked about another is dropped. */
export function chooseIndicator(indicator: string): void {
  look({ ...nothingAsked, chart: indicator, focus: null });
}

/** Asks where a number comes from. */
export function traceNumber(indicator: string, year: number): void {
  look({ panel: 'basis', traced: { indicator, year } });
}

/** Removes a target of one's own. */
export function removeOwnTarget({ target }: Pick<ScoreRow, 'target'>): void {
  const own = state.peek().targets.find(({ indicator, year }) => target === `own.${indicator}.${year}`);
  if (own !== undefined) move({ ...withoutTarget(state.peek(), own), focus: null });
}

/** The indicator itself where it is projected, else the chart stays as it is. */
function shownIndicator(indicator: string): string | null {
  const known = opened.peek()?.indicators.some(({ id }) => id === indicator) ?? false;
  return known ? indicator : state.peek().chart;
}
