import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { fixtures } from './fixture_library.ts';

const folder = mkdtempSync(join(tmpdir(), 'plancast-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${fixtures}library`, folder, { recursive: true });
});

/** Changes a file of the copied library and gives all messages about it. */
function change(file: string, from: string, to: string): string[] {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return readLibrary(folder).issues.map(
    ({ file: name = '', line, column, text: said }) =>
      `${name.slice(folder.length + 1)}:${line}:${column} ${said.en}`,
  );
}

test('a library without mistakes is read without a word', () => {
  const { library, issues } = readLibrary(folder);
  expect(issues).toEqual([]);
  expect(Object.keys(library.indicators)).toHaveLength(7);
  expect(Object.keys(library.scenarios)).toEqual([
    'testville/baseline',
    'testville/growth_6',
    'testville/growth_8',
  ]);
  expect(library.dataVersion).toMatch(/^[0-9a-f]{12}$/);
  expect(JSON.parse(JSON.stringify(library))).toEqual(library);
});

test('a method is the equation of its template', () => {
  const { indicators } = readLibrary(folder).library;
  expect(Object.values(indicators).map(({ id, equation }) => `${id} = ${equation}`)).toEqual([
    'energy_intensity = lag(energy_intensity) * (1 - energy_intensity_cut / 100)',
    'gdp_real = lag(gdp_real) * (1 + gdp_growth / 100)',
    'investment = investment_level',
    'new_jobs = new_jobs_level',
    'rd_expenditure = lag(rd_expenditure) * (1 + rd_growth / 100)',
    'rd_intensity = 100 * rd_expenditure / gdp_real',
    'urbanization_rate = lag(urbanization_rate) + urbanization_change',
  ]);
});

test('a number printed in another unit of the same kind is turned into the indicator’s', () => {
  const { regions, plans } = readLibrary(folder).library;
  expect(regions.testville?.observations.find(({ indicator }) => indicator === 'new_jobs')).toMatchObject({
    value: 12000,
    unit: '人',
    quote: '2.新增就业(万人) | 1.2 |',
  });
  const target = plans['testville/plan_14']?.targets.find(({ indicator }) => indicator === 'new_jobs');
  expect(target).toMatchObject({ atLeast: 65000, unit: '人', decimals: 0, printed: '[6.5]' });
});

test('targets of one kind on one indicator get ids of their own', () => {
  const targets = readLibrary(folder).library.plans['testville/plan_14']?.targets;
  expect(targets?.map(({ id }) => id)).toEqual([
    'gdp_real.average_growth',
    'gdp_real.level',
    'gdp_real.level.2023',
    'new_jobs.cumulative_total',
    'energy_intensity.delegated',
  ]);
});

test('the data version follows the numbers, not the layout or the scenarios', () => {
  const before = readLibrary(folder).library.dataVersion;
  change('regions/testville/growth_6.yaml', 'gdp_growth: 6%', 'gdp_growth: 6.5%');
  change('regions/testville/region.yaml', 'notes:', '# a remark\nnotes:');
  change('indicators/gdp_real.yaml', 'unit: 亿元\nprices: constant\n', 'prices: constant\nunit: 亿元\n');
  expect(readLibrary(folder).library.dataVersion).toBe(before);
  change('regions/testville/region.yaml', 'value: 1000', 'value: 1001');
  expect(readLibrary(folder).library.dataVersion).not.toBe(before);
});

test.each([
  [
    'indicators/gdp_real.yaml',
    'unit: 亿元',
    'unit: 亿圆',
    'indicators/gdp_real.yaml:3:7 Cannot use the unit "亿圆": it is not in units.yaml; did you mean "亿元" (100m yuan)?',
  ],
  [
    'indicators/gdp_real.yaml',
    'method: growth',
    'method: growth\nequation: year',
    'indicators/gdp_real.yaml:8:1 Cannot compute "gdp_real": it has a method and an equation; keep one',
  ],
  [
    'indicators/gdp_real.yaml',
    'method: growth\n',
    '',
    'indicators/gdp_real.yaml:1:1 Cannot compute "gdp_real": it has no equation; write "method" or "equation"',
  ],
  [
    'indicators/rd_intensity.yaml',
    'equation: 100 * rd_expenditure / gdp_real',
    'method: growth',
    'indicators/rd_intensity.yaml:1:1 Cannot compute "rd_intensity": method "growth" works on one driver and there are 0; give it one, or write an equation',
  ],
  [
    'indicators/rd_intensity.yaml',
    'gdp_real',
    'gdp_rel',
    'indicators/rd_intensity.yaml:7:11 Cannot use the equation of "rd_intensity": there is no indicator or driver "gdp_rel"; did you mean "gdp_real"?',
  ],
  [
    'indicators/rd_intensity.yaml',
    '100 *',
    '1 *',
    'indicators/rd_intensity.yaml:7:11 Cannot use the equation of "rd_intensity": its constant is 1; its units need 100',
  ],
  [
    'indicators/rd_intensity.yaml',
    '100 * rd_expenditure / gdp_real',
    'import("fs")',
    'indicators/rd_intensity.yaml:7:11 Cannot read equation "import("fs")": there is no function "import"; use one of exp, log, sqrt, abs, min, max, pow, logit, invlogit, lag, base, baseline, plan_sum',
  ],
  [
    'indicators/rd_expenditure.yaml',
    'rd_growth:',
    'gdp_growth:',
    'indicators/rd_expenditure.yaml:9:3 Cannot use the driver "gdp_growth": gdp_real already has that name; give it another',
  ],
  [
    'indicators/rd_expenditure.yaml',
    'to: gdp_growth',
    'to: gdp_grwth',
    'indicators/rd_expenditure.yaml:14:20 Cannot use "gdp_grwth": there is no such indicator or driver; did you mean "gdp_growth" (Growth of real GDP)?',
  ],
  [
    'indicators/gdp_real.yaml',
    'sources: [{title: "Made up for the tests"}]',
    'sources: []',
    'indicators/gdp_real.yaml:15:10 Cannot read sources: found an empty list; write at least one source',
  ],
  [
    'regions/testville/region.yaml',
    'gdp_real:',
    'gdp_growth:',
    'regions/testville/region.yaml:8:3 Cannot use observations of "gdp_growth": it is a driver; observe its indicator gdp_real',
  ],
  [
    'regions/testville/region.yaml',
    'source: outline_14, where: 表1, quote: "1',
    'source: outline_15, where: 表1, quote: "1',
    'regions/testville/region.yaml:9:59 Cannot use the observation of gdp_real 2020: no document "outline_15" is listed; did you mean "outline_14" (Testville outline)?',
  ],
  [
    'regions/testville/region.yaml',
    'value: 1.2',
    'value: -1.2',
    'regions/testville/region.yaml:11:29 Cannot use the observation of new_jobs 2020: its lower bound is 0 人; write 0 人 or more',
  ],
  [
    'regions/testville/region.yaml',
    'unit: 万人',
    'unit: 亿元',
    'regions/testville/region.yaml:11:40 Cannot use the observation of new_jobs 2020: its unit is "亿元"; "人" is wanted',
  ],
  [
    'regions/testville/region.yaml',
    'period: 2020, value: 1000',
    'period: 2022-01..2022-11, value: 1000',
    'regions/testville/region.yaml:9:16 Cannot use the observation of gdp_real 2022-01..2022-11: a bound, or part of a year, is no value of a year; write annual: false',
  ],
  [
    'regions/testville/region.yaml',
    'value: 1000, status: actual',
    'value: 1000, status: implied',
    'regions/testville/region.yaml:9:43 Cannot use the observation of gdp_real 2020: it is marked implied without its arithmetic; add "implied"',
  ],
  [
    'regions/testville/region.yaml',
    'quote: "1.地区生产总值 | 1000 |"',
    'quote: ""',
    'regions/testville/region.yaml:9:59 Cannot use the observation of gdp_real 2020: the words of the document are missing; add "quote"',
  ],
  [
    'regions/testville/region.yaml',
    '  new_jobs:',
    '    - {period: 2020, value: 900, status: actual, source: outline_14, where: 表2, quote: "x"}\n  new_jobs:',
    'regions/testville/region.yaml:10:29 Cannot tell gdp_real in 2020: there are 1000 and 900; tell them apart by vintage or status, or write annual: false',
  ],
  [
    'regions/testville/region.yaml',
    'default_plan: plan_14',
    'default_plan: plan_15',
    'regions/testville/region.yaml:2:15 Cannot judge by "plan_15": there is no such plan; known are plan_14',
  ],
  [
    'regions/testville/plan_14.plan.yaml',
    'indicator: new_jobs',
    'indicator: new_job',
    'regions/testville/plan_14.plan.yaml:9:17 Cannot read the target on "new_job": there is no such indicator; did you mean "new_jobs" (New jobs)?',
  ],
  [
    'regions/testville/plan_14.plan.yaml',
    'about: 7, ',
    '',
    'regions/testville/plan_14.plan.yaml:6:17 Cannot read the target on "gdp_real": it has no number; write one of at_least, at_most, above, below, about',
  ],
  [
    'regions/testville/plan_14.plan.yaml',
    'printed: "1400"',
    'printed: ""',
    'regions/testville/plan_14.plan.yaml:7:97 Cannot read the target on "gdp_real": the words of the document are missing; add "printed"',
  ],
  [
    'regions/testville/plan_14.plan.yaml',
    'period: 2021-2025\nsource',
    'period: 2020-2025\nsource',
    'regions/testville/plan_14.plan.yaml:3:9 Cannot use the plan period 2020-2025: the base year is 2020; a period comes after it, such as 2021-2025',
  ],
  [
    'regions/testville/plan_14.plan.yaml',
    'source: outline_14',
    'source: outline',
    'regions/testville/plan_14.plan.yaml:4:9 Cannot use the source "outline": testville lists no such document; did you mean "outline_14" (Testville outline)?',
  ],
  [
    'regions/testville/growth_6.yaml',
    'gdp_growth: 6%',
    'gdp_growth: 6',
    'regions/testville/growth_6.yaml:4:15 Cannot set gdp_growth to 6: a rate is written with its %; is 6% or 600% meant? write the one meant',
  ],
])('readLibrary finds a mistake in %s: %s -> %s', (file, from, to, message) => {
  expect(change(file, from, to)[0]).toBe(message);
});

test('a broken indicator is the only thing called wrong', () => {
  expect(change('indicators/gdp_real.yaml', 'better: higher', 'better: up')).toEqual([
    'indicators/gdp_real.yaml:5:9 Cannot read better: found "up"; write one of higher, lower, neither',
  ]);
});

test('files with names that cannot be ids are refused', () => {
  cpSync(join(folder, 'indicators/new_jobs.yaml'), join(folder, 'indicators/New-Jobs.yaml'));
  const said = readLibrary(folder).issues.map(({ text }) => text.en);
  expect(said).toContain(
    'Cannot use the name "New-Jobs": it takes lower-case letters, digits and underscores; rename it, such as rd_intensity',
  );
});

test('a missing registry of units is the only thing called wrong', () => {
  const file = join(folder, 'units.yaml');
  rmSync(file);
  expect(readLibrary(folder).issues).toMatchObject([{ code: 'no_such_file', file }]);
  writeFileSync(file, '{');
  expect(readLibrary(folder).issues).toMatchObject([{ file, line: 1 }]);
});

const missing = { zh: '没有这个文件夹；请补上', en: 'there is no such folder; put one there' };
const noFolder = { zh: '这不是文件夹；请换成文件夹', en: 'it is no folder; put a folder in its place' };
const closed = {
  zh: '没有读取权限；请检查文件夹权限',
  en: 'reading is not permitted; check its permissions',
};

test.each([
  ['indicators', missing, (path: string) => rmSync(path, { recursive: true })],
  ['indicators', noFolder, putFile],
  ['indicators', closed, (path: string) => chmodSync(path, 0)],
  ['regions', missing, (path: string) => rmSync(path, { recursive: true })],
  ['regions', noFolder, putFile],
  ['regions', closed, (path: string) => chmodSync(path, 0)],
  ['regions/testville', closed, (path: string) => chmodSync(path, 0o311)],
])('a folder %s that cannot be read is the only thing called wrong: %j', (name, what, spoil) => {
  const path = join(folder, name);
  chmodSync(folder, 0o755);
  spoil(path);
  const { issues, library } = asNobody(() => readLibrary(folder));
  expect(issues).toMatchObject([
    {
      level: 'error',
      file: path,
      text: {
        zh: `无法读取文件夹“${path}”：${what.zh}`,
        en: `Cannot read the folder "${path}": ${what.en}`,
      },
    },
  ]);
  expect(library.scenarios).toEqual({});
  chmodSync(folder, 0o700);
  if (what === closed) chmodSync(path, 0o755);
});

function putFile(path: string): void {
  rmSync(path, { recursive: true });
  writeFileSync(path, 'no folder');
}

/** Permissions mean nothing to root. */
function asNobody<T>(action: () => T): T {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

test('links are followed one folder deep: one that leads out or up is no region, one that leads nowhere is nothing', () => {
  const { files } = readLibrary(folder);
  symlinkSync('/', join(folder, 'regions/root'));
  symlinkSync('..', join(folder, 'regions/loop'));
  symlinkSync('nowhere', join(folder, 'regions/broken'));
  const found = readLibrary(folder);
  expect(found.issues.map(({ file }) => file)).toEqual([
    join(folder, 'regions/loop/region.yaml'),
    join(folder, 'regions/root/region.yaml'),
  ]);
  expect(found.files).toBe(files + 2);
});

test('a region may be a link to a folder elsewhere', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'plancast-linked-'));
  cpSync(join(folder, 'regions/testville'), elsewhere, { recursive: true });
  rmSync(join(folder, 'regions/testville'), { recursive: true });
  symlinkSync(elsewhere, join(folder, 'regions/testville'));
  const { library, issues } = readLibrary(folder);
  expect(issues).toEqual([]);
  expect(Object.keys(library.regions)).toContain('testville');
  rmSync(elsewhere, { recursive: true });
});
