import type {
  Carrier,
  GivenDriver,
  JointOdds,
  NoOdds,
  TargetOdds,
  Uncertainty,
  Verdict,
} from '../engine/run_types.ts';
import type { Language } from '../engine/types.ts';
import { natures } from './count_verdicts.ts';
import { placesOf } from './driver_values.ts';
import { driverName, type Facts, targetDecimals } from './facts.ts';
import { joinList } from './language.ts';
import { formatNumber, formatQuantity, formatSigned, spans } from './numbers.ts';
import { rowLabel } from './row_label.ts';
import { targetWords } from './target_words.ts';
import { say } from './words.ts';

/** One target's odds as a table row; empty cells where it has none. */
export interface OddsRow {
  label: string;
  target: string;
  odds: string;
  median: string;
  band80: string;
  band90: string;
}

/** Everything that is said of a simulation: odds of the targets, then what holds for all of them. */
export interface OddsTable {
  rows: OddsRow[];
  remarks: string[];
}

/** The odds of a run, binding targets first; null without a simulation. */
export function oddsTable(facts: Facts): OddsTable | null {
  const { uncertainty, verdicts } = facts.run;
  if (uncertainty === null) return null;
  const judged = verdicts.filter(({ verdict }) => verdict !== 'not_assessable');
  const rows = natures.flatMap((nature) =>
    judged.filter((verdict) => verdict.nature === nature).map((verdict) => oddsRow(verdict, facts)),
  );
  return { rows, remarks: remarksOf(uncertainty, facts) };
}

function oddsRow(verdict: Verdict, facts: Facts): OddsRow {
  const { language } = facts;
  const { odds, noOdds } = verdict;
  const target = facts.targets.get(verdict.target);
  const heading = {
    label: rowLabel(verdict, facts, target?.to ?? null),
    target: target === undefined ? `${verdict.required ?? '-'}` : targetWords(target, facts),
  };
  if (odds === null) {
    return { ...heading, odds: noOddsWords(noOdds, language), median: '-', band80: '-', band90: '-' };
  }
  const decimals = targetDecimals(facts, target, verdict.indicator, verdict.unit);
  const range = (low: number, high: number) =>
    `${formatNumber(low, decimals)} .. ${formatNumber(high, decimals)}`;
  const { band } = odds;
  return {
    ...heading,
    odds: oddsWords(odds, facts),
    median: formatNumber(band.p50, decimals),
    band80: range(band.p10, band.p90),
    band90: range(band.p05, band.p95),
  };
}

/** Why a target that can be judged has no odds. */
export function noOddsWords(noOdds: NoOdds | null, language: Language): string {
  if (noOdds === 'assumed') return say(language, 'odds_assumed');
  return say(language, noOdds === 'saturated' ? 'odds_saturated' : 'odds_no_spread');
}

/** `34.8 % ± 0.5`; `< 5 %` or `> 95 %` where no more may be shown. */
export function oddsWords(
  { probability, standardError, shown, capped }: Omit<TargetOdds, 'band'>,
  { language }: Pick<Facts, 'language'>,
): string {
  const sign = language === 'zh' ? '%' : ' %';
  if (capped) {
    const value = `${Math.round(100 * shown)}${sign}`;
    return say(language, probability < shown ? 'odds_below' : 'odds_above', { value });
  }
  if (standardError === 0) return `${formatNumber(100 * probability, 0)}${sign}`;
  const error = formatNumber(100 * standardError, 1);
  const share = `${formatNumber(100 * probability, 1)}${sign}`;
  return language === 'zh' ? `${share}±${error}` : `${share} ± ${error}`;
}

function remarksOf(uncertainty: Uncertainty, facts: Facts): string[] {
  const { language, run } = facts;
  const { joint, assumed, conditionalOn, carriers, unmeasured, draws, seed } = uncertainty;
  const lines = [
    joint.binding === null ? say(language, 'joint_no_binding') : jointWords(joint.binding, 'binding', facts),
    ...(joint.all === null ? [] : [jointWords(joint.all, 'all', facts)]),
  ];
  if (assumed > 0) lines.push(say(language, 'joint_assumed', { count: assumed }));
  if (run.verdicts.some(({ odds, band }) => odds !== null && band !== null)) {
    lines.push(say(language, 'odds_allowance'));
  }
  const given = conditionalOn.flatMap((driver) => givenWords(driver, facts));
  lines.push(
    given.length === 0
      ? say(language, 'conditional_on_none')
      : say(language, 'conditional_on', { list: joinList(given, language) }),
  );
  const named = (
    key: 'carriers_class' | 'carriers_stated' | 'carriers_drawn',
    of: (carrier: Carrier) => boolean,
  ) => {
    const names = carriers.filter(of).map(({ driver }) => driverName(facts, driver));
    if (names.length > 0) lines.push(say(language, key, { list: joinList(names, language) }));
  };
  named('carriers_class', ({ drawn, family }) => drawn.by === 'class' && family !== null);
  named('carriers_stated', ({ drawn, family }) => drawn.by === 'class' && family === null);
  named('carriers_drawn', ({ drawn }) => drawn.by === 'distribution');
  if (unmeasured.length > 0) lines.push(say(language, 'unmeasured', { count: unmeasured.length }));
  lines.push(say(language, 'simulated_paths', { draws: groupDigits(draws), seed }));
  const together = [joint.binding, joint.all].map((odds) => odds?.ofDrawn);
  const capped = [...run.verdicts.map(({ odds }) => odds), ...together].some((odds) => odds?.capped);
  if (capped) lines.push(say(language, 'odds_capped'));
  return lines;
}

const JOINT = {
  binding: {
    one: 'joint_one_binding',
    all: 'joint_binding',
    some: 'joint_some_binding',
    none: 'joint_none_binding',
  },
  all: { one: 'joint_one_all', all: 'joint_all', some: 'joint_some_all', none: 'joint_none_all' },
} as const;

function jointWords(joint: JointOdds, of: keyof typeof JOINT, facts: Facts): string {
  const { language } = facts;
  const { drawn, ofDrawn, certain } = joint;
  const others = certain.met + certain.missed;
  const count = drawn + others;
  if (drawn === 0) return say(language, JOINT[of].none, { count, ...certain });
  const odds = oddsWords(ofDrawn, facts);
  if (others > 0) return say(language, JOINT[of].some, { count, drawn, odds, others, ...certain });
  return say(language, JOINT[of][count === 1 ? 'one' : 'all'], { count, odds });
}

/** `GDP growth = 6 %`, by spans of years where they differ, and events by year. */
function givenWords({ driver, unit, values, change }: GivenDriver, facts: Facts): string[] {
  const { language, units, run } = facts;
  const name = driverName(facts, driver);
  const years = run.years.slice(-values.length);
  const words: string[] = [];
  const known = values.flatMap((value, index) =>
    value === null ? [] : [{ value, year: years[index] as number }],
  );
  const first = known[0];
  if (first !== undefined) {
    const said = known.map(({ value }) => formatQuantity(value, unit, placesOf(value), language, units));
    const same = known.length === values.length && known.every(({ value }) => value === first.value);
    words.push(
      same
        ? say(language, 'conditional_value', { driver: name, value: said[0] as string })
        : say(language, 'conditional_values', {
            driver: name,
            values: spans(
              known.map(({ year }) => year),
              said,
              language,
            ),
          }),
    );
  }
  change.forEach((points, index) => {
    if (points === 0) return;
    const added = `${formatSigned(points, placesOf(points))}pp`;
    words.push(
      say(language, 'conditional_event', { driver: name, year: years[index] as number, change: added }),
    );
  });
  return words;
}

function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
