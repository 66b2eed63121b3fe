import type { ResolvedTarget } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { OwnTarget } from '../state/page_state.ts';

/** Targets of one's own as a scenario file would state them. */
export function ownTargets(targets: readonly OwnTarget[], { indicators }: Library): ResolvedTarget[] {
  return targets.flatMap(({ indicator, year, side, value }) => {
    const known = indicators[indicator];
    if (known === undefined) return [];
    return [
      {
        id: `own.${indicator}.${year}`,
        indicator,
        kind: 'level',
        period: String(year),
        atLeast: side === 'at_least' ? value : null,
        atMost: side === 'at_most' ? value : null,
        above: null,
        below: null,
        about: null,
        unit: known.unit,
        approximate: false,
        everyYear: false,
        nature: 'unstated',
        aspiration: false,
        to: null,
        against: null,
        delegatedTo: null,
        measure: null,
        decimals: placesOf(value),
        printed: '',
        source: '',
        where: '',
        outcome: null,
        doubt: null,
        note: null,
        authority: 'own',
      } satisfies ResolvedTarget,
    ];
  });
}

function placesOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}
