import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../web/state/address.ts';
import { packText, unpackText } from '../../web/state/pack_text.ts';
import {
  type PageState,
  panels,
  startState,
  withDriver,
  withoutTarget,
  withTarget,
} from '../../web/state/page_state.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const year = fc.integer({ min: 2021, max: 2050 });
const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}_growth$/);
const path = fc.oneof(
  number.map((value) => ({ path: 'constant' as const, value })),
  fc
    .dictionary(year.map(String), number, { minKeys: 1, noNullPrototype: true })
    .map((values) => ({ path: 'by_year' as const, values })),
);
const state: fc.Arbitrary<PageState> = fc.record({
  scenario: fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/))
    .map((parts) => parts.join('/')),
  file: fc.constant(null),
  horizon: fc.option(year),
  set: fc.dictionary(id, path, { noNullPrototype: true }),
  targets: fc.array(
    fc.record({
      indicator: id,
      year,
      side: fc.constantFrom('at_least' as const, 'at_most' as const),
      value: fc.integer(),
    }),
  ),
  language: fc.constantFrom('zh' as const, 'en' as const),
  panel: fc.constantFrom(...panels),
  focus: fc.option(fc.stringMatching(/^[a-z_.]{1,20}$/)),
  chart: fc.option(id),
  beside: fc.array(fc.stringMatching(/^[a-z0-9_]{1,9}$/)),
  table: fc.boolean(),
  mode: fc.option(fc.constantFrom('level' as const, 'growth' as const)),
  seek: fc.option(
    fc.record({
      subject: fc.oneof(
        fc.record({ indicator: id, year }),
        fc.record({ target: fc.stringMatching(/^[a-z_]{1,9}\.[a-z_]{1,9}$/) }),
      ),
      side: fc.constantFrom('at_least' as const, 'at_most' as const),
      wanted: number,
    }),
  ),
  axes: fc.option(fc.record({ across: id, up: id })),
  traced: fc.option(fc.record({ indicator: id, year })),
});

describe('address', () => {
  it('opens every state again', () => {
    fc.assert(
      fc.property(state, (any) => {
        expect(readAddress(writeAddress(any))).toEqual({ state: any, packed: null, lost: [] });
      }),
      { seed: 1 },
    );
  });

  it('leaves out what is as at the start, and stays readable', () => {
    expect(writeAddress(startState)).toBe('1/sanmenxia/plan');
    const moved = withDriver(startState, 'rd_growth', {
      path: 'by_year',
      values: { 2021: 15, 2022: 15, 2023: 15, 2024: 12 },
    });
    expect(writeAddress({ ...moved, language: 'en', panel: 'seek' })).toBe(
      '1/sanmenxia/plan?rd_growth=2021-2023:15,2024:12&panel=seek&lang=en',
    );
    const asked = withTarget(startState, {
      indicator: 'rd_intensity',
      year: 2025,
      side: 'at_least',
      value: 2.4,
    });
    expect(writeAddress(asked)).toBe('1/sanmenxia/plan?target=rd_intensity@2025>=2.4');
  });

  it('says what it could not carry over', () => {
    const { state: read, lost } = readAddress(
      '#7/weidu/growth_6?gdp_growth=fast&tempo=%ZZ&lang=fr&panel=x&target=a&horizon=2035',
    );
    expect(read).toMatchObject({ scenario: 'weidu/growth_6', horizon: 2035, set: {} });
    expect(lost).toEqual(['7/', 'gdp_growth=fast', 'tempo=%ZZ', 'lang=fr', 'panel=x', 'target=a']);
    expect(readAddress('nonsense')).toEqual({ state: startState, packed: null, lost: ['nonsense'] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void readAddress(text)),
      { seed: 2 },
    );
  });

  it('carries a file of one’s own', async () => {
    const text = 'title: 我的情景\nassumptions: {gdp_growth: 6%}\n';
    const packed = await packText(text);
    expect(packed).toMatch(/^[\w-]+$/);
    const read = readAddress(writeAddress({ ...startState, file: { name: '情景.yaml', text } }, packed));
    expect(read.state.file?.name).toBe('情景.yaml');
    expect(await unpackText(read.packed ?? '')).toBe(text);
    expect(await unpackText('!!')).toBeNull();
  });
});

describe('page state', () => {
  it('takes a setting back without a trace', () => {
    const moved = withDriver(startState, 'gdp_growth', { path: 'constant', value: 6 });
    expect(withDriver(moved, 'gdp_growth', null)).toEqual(startState);
  });

  it('keeps one target of one’s own for an indicator and year', () => {
    const first = { indicator: 'rd_intensity', year: 2025, side: 'at_least' as const, value: 2 };
    const both = withTarget(withTarget(startState, first), { ...first, value: 2.4 });
    expect(both.targets.map(({ value }) => value)).toEqual([2.4]);
    expect(withoutTarget(both, first)).toEqual(startState);
  });
});
