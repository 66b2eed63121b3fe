import { expect, test } from 'vitest';
import { savedName } from '../../web/state/saved_name.ts';

test('a name that files can have is kept as it is', () => {
  expect(savedName('growth_6')).toEqual({ name: 'growth_6', title: null });
});

test('what is no such name becomes the title, under a name that files can have and that tells titles apart', () => {
  const typed = [
    '增速6%方案',
    '增速7%方案',
    '方案a',
    '方案甲a',
    'Growth 6',
    '6',
    ' 2025 年 ',
    '__',
    'É',
    `${'x'.repeat(60)} y`,
  ];
  const made = typed.map(savedName);
  for (const { name } of made) expect(name).toMatch(/^[a-z][a-z0-9_]{0,59}$/);
  expect(new Set(made.map(({ name }) => name)).size).toBe(typed.length);
  expect(made.map(({ title }) => title)).toEqual(typed.map((words) => words.trim()));
  expect(savedName('增速6%方案')).toEqual(made[0]);
});
