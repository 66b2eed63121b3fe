import { expect, test } from 'vitest';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { check, lines } from './fixture_library.ts';

const many = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => item(i));

test('of thousands of unknown drivers a hundred are searched for and shown', () => {
  const body = `assumptions:\n${many(20_000, (i) => `  driver_${i}_xyz: 6%`).join('\n')}`;
  const started = performance.now();
  const { scenario, issues } = check(body);
  // Sixty seconds without a limit; some 0.3 s with one.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(scenario).toBeNull();
  expect(issues).toHaveLength(101);
  expect(issues.at(-1)?.text).toEqual({
    zh: '无法列出全部问题：已有 100 处，检查到此为止；请先改正以上各处',
    en: 'Cannot list every mistake: there are 100 already, and the rest is not checked; mend those above first',
  });
});

test('of thousands of unknown keys a hundred are shown, with the number of the others', () => {
  const { issues } = check(many(3000, (i) => `key_${i}: 1`).join('\n'));
  expect(issues).toHaveLength(101);
  expect(issues.at(-1)?.text.en).toBe(
    'Cannot list every mistake: there are 2900 more; mend those above first',
  );
});

test('the same target written thousands of times is refused, soon', () => {
  const body = `targets:\n${many(5000, () => '  - {indicator: rd_intensity, period: 2025, at_least: 2%}').join('\n')}`;
  const started = performance.now();
  const { issues } = check(body);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(lines(issues)[0]).toBe(
    '3:5 Cannot read the target on "rd_intensity": it asks for the same as target 1; keep one',
  );
  expect(issues).toHaveLength(101);
});

test('targets that differ in their number, period or wish are not the same', () => {
  const { issues } = check(
    [
      'targets:',
      '  - {indicator: rd_intensity, period: 2025, at_least: 2%}',
      '  - {indicator: rd_intensity, period: 2025, at_least: 2.1%}',
      '  - {indicator: rd_intensity, period: 2024, at_least: 2%}',
      '  - {indicator: rd_intensity, period: 2025, at_least: 2%, aspiration: true, id: wish}',
    ].join('\n'),
  );
  expect(issues).toEqual([]);
});

test('a key written thousands of times is reported in time', () => {
  const started = performance.now();
  expect(readYaml(many(20_000, () => 'a: 1').join('\n'), 'x.yaml').issues.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(10_000);
});
