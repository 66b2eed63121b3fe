import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../engine/run_types.ts';
import { countVerdicts } from '../../report/count_verdicts.ts';
import { verdictTable } from '../../report/verdict_table.ts';
import { factsOf, library } from './example_facts.ts';

const facts = factsOf('sanmenxia/growth_6', 'en');
const verdict = (changes: Partial<Verdict>): Verdict => ({
  ...(facts.run.verdicts[0] as Verdict),
  ...changes,
});

describe('countVerdicts', () => {
  it('counts binding and expected targets apart and leaves aspirations out', () => {
    const counts = countVerdicts([
      verdict({ nature: 'binding', verdict: 'met' }),
      verdict({ nature: 'binding', verdict: 'missed' }),
      verdict({ nature: 'binding', verdict: 'not_assessable' }),
      verdict({ nature: 'expected', verdict: 'met_by_rounding' }),
      verdict({ nature: 'expected', verdict: 'maintained' }),
      verdict({ nature: 'expected', verdict: 'missed', aspiration: true }),
    ]);
    expect(counts).toEqual([
      { nature: 'binding', total: 3, judged: 2, met: 1, missed: 1, open: 1 },
      { nature: 'expected', total: 2, judged: 2, met: 2, missed: 0, open: 0 },
    ]);
  });
});

describe('verdictTable', () => {
  const table = verdictTable(facts);

  it('shows every target once: judged in a group, or not assessable with its reason', () => {
    const judged = table.groups.flatMap(({ rows }) => rows).length;
    const open = facts.run.verdicts.filter((v) => v.verdict === 'not_assessable').length;
    expect(judged + open).toBe(facts.run.verdicts.length);
    expect(table.open.every(({ reason, labels }) => reason !== '' && labels.length > 0)).toBe(true);
  });

  it('heads each group with its count', () => {
    expect(table.groups[0]?.heading).toMatch(/^Binding \d+\/\d+ met, \d+ not assessable$/);
    expect(verdictTable(factsOf('sanmenxia/growth_6', 'zh')).groups[0]?.heading).toMatch(
      /^约束性 \d+\/\d+，暂无法评估\d+项$/,
    );
  });

  it('writes a row of plain numbers under a label with the unit', () => {
    const row = table.groups
      .flatMap(({ rows }) => rows)
      .find(({ verdict: { target } }) => target === 'gdp_real.average_growth');
    expect(row).toMatchObject({
      label: 'GDP at constant prices, average growth (%)',
      projected: '6.0',
      target: 'about 7.0',
      margin: '-1.0',
      pace: '7.00 %',
      symbol: '✗',
      word: 'missed',
      notes: ['assumed by the scenario'],
    });
  });

  it('names an assumed deflator or employment growth beside every verdict that rests on it', () => {
    for (const id of Object.keys(library.scenarios)) {
      const own = factsOf(id, 'en');
      for (const { rows } of verdictTable(own).groups) {
        for (const { verdict: judged, notes } of rows) {
          const rests = judged.caveats.filter((word) => word.startsWith('rests_on:')).length;
          expect(notes.filter((note) => /^rests on: .* [\d.]+ %/.test(note))).toHaveLength(rests);
        }
      }
    }
  });
});
