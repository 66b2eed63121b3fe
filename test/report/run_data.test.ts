import { describe, expect, it } from 'vitest';
import { runData, snakeKeys, writeJson } from '../../report/run_data.ts';
import { seriesCsv } from '../../report/series_csv.ts';
import { writeCsv } from '../../report/write_csv.ts';
import { factsOf, library } from './example_facts.ts';

const { run } = factsOf('sanmenxia/growth_6', 'en');

describe('runData', () => {
  const text = writeJson(runData(run, library));
  const data = JSON.parse(text) as { id: string; result_hash: string; verdicts: Record<string, unknown>[] };

  it('holds both hashes, and every verdict with label, words and sentences', () => {
    expect(data.id).toBe(run.id);
    expect(data.result_hash).toBe(run.resultHash);
    expect(data.verdicts).toHaveLength(run.verdicts.length);
    expect(data.verdicts[0]).toMatchObject({
      target: 'gdp_real.average_growth',
      verdict: 'missed',
      nature: 'expected',
      printed: expect.stringContaining('7.0左右'),
      label: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  it('uses snake_case keys and no clock time', () => {
    expect(
      [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key).filter((key) => /[A-Z]/.test(key ?? '')),
    ).toEqual([]);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(writeJson(runData(run, library))).toBe(text);
  });
});

describe('snakeKeys', () => {
  it('renames keys at every depth and makes plain lists of typed arrays', () => {
    expect(snakeKeys({ baseYear: [{ asOf: 1 }], path: Float64Array.of(Number.NaN, 2) })).toEqual({
      base_year: [{ as_of: 1 }],
      path: [null, 2],
    });
  });
});

describe('writeCsv', () => {
  it('keeps a text from being read as a formula, and a number a number', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['=1+1', -2.5],
          ['x,"y"', null],
        ],
      ),
    ).toBe('a,b\r\n\'=1+1,-2.5\r\n"x,""y""",\r\n');
  });
});

describe('seriesCsv', () => {
  const [head, ...lines] = seriesCsv(run).trimEnd().split('\r\n');

  it('is the long format that the scenario community reads', () => {
    expect(head).toBe('model,scenario,region,variable,unit,year,value');
    expect(lines).toHaveLength(run.series.length * run.years.length);
    expect(lines).toContain('Plancast 0.1.0,sanmenxia/growth_6,sanmenxia,gdp_nominal,亿元,2020,1450.7');
  });

  it('says of an index that it is one', () => {
    expect(lines.find((line) => line.includes(',energy_use,'))).toContain(',index 2020 = 100,2020,100');
  });
});
