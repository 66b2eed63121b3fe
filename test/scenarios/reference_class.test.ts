import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { NO_REFERENCE_CLASS, readReferenceClass } from '../../scenarios/loader/read_reference_class.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';

const { referenceClass, indicators } = await loadLibrary();
const table = fileURLToPath(new URL('../../../shared/data/reference_class_two_point.csv', import.meta.url));

/** Rules of the table behind the families' own words. */
const RULES: Readonly<Record<string, string>> = {
  'own growth of two points, damped 0.9': 'damped0.9',
  'own growth of two points, damped 0.8': 'damped0.8',
  '0.3 own growth + 0.7 panel mean': 'eb 0.3 own+0.7 panel mean',
};

describe('the shipped reference class', () => {
  test('every family is named by a driver, and the other way round', () => {
    const drivers = Object.values(indicators).flatMap((indicator) => indicator.drivers);
    const named = new Set(drivers.flatMap(({ family }) => family ?? []));
    expect([...named].sort()).toEqual(Object.keys(referenceClass.families).sort());
  });

  test.skipIf(!existsSync(table))('every number is that of the measured table', () => {
    const [head = '', ...lines] = readFileSync(table, 'utf8').trim().split('\n');
    const columns = head.split(',');
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])),
    );
    for (const [panel, family] of Object.entries(referenceClass.families)) {
      const sets = [
        [RULES[family.rule], family.horizons],
        ['no change', family.onePoint ?? []],
      ] as const;
      for (const [rule, horizons] of sets) {
        for (const { years, cases, origins, q05, q10, q90, q95, medianAbsolute, mean } of horizons) {
          const row = rows.find(
            (each) => each.panel === panel && each.rule === rule && Number(each.h) === years,
          );
          expect(
            { N: cases, origins, q05, q10, q90, q95, p50: medianAbsolute, bias_actual_minus_fc: mean },
            `${panel}, ${rule}, ${years}`,
          ).toEqual(
            Object.fromEntries(
              ['N', 'origins', 'q05', 'q10', 'q90', 'q95', 'p50', 'bias_actual_minus_fc'].map((key) => [
                key,
                Number(row?.[key]),
              ]),
            ),
          );
        }
      }
    }
  });
});

describe('readReferenceClass', () => {
  test('says what is wrong with a file', () => {
    const yaml = readYaml(
      'source: {title: x}\nfamilies: {a: {label: {zh: 甲, en: A}, rule: r, unit: point}}',
      'reference_class.yaml',
    );
    expect(readReferenceClass(yaml)).toBe(NO_REFERENCE_CLASS);
    expect(yaml.issues.map(({ text }) => text.en)).toContain(
      'Cannot read families.a.unit: found "point"; write "points"',
    );
  });
});
