import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plancast, scratchFolder } from './command_line.ts';

const folder = scratchFolder();

/** What a wrong command line says, which must be one line without a stack. */
async function complaint(...args: string[]): Promise<string> {
  const { code, out, error } = await plancast(args, { folder });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error.trimEnd().split('\n')).toHaveLength(1);
  expect(error).not.toMatch(/\n\s+at /);
  return error.trimEnd();
}

describe('a wrong command line', () => {
  it.each([
    [['rnu'], 'error: Cannot run "rnu": there is no such command; did you mean "run"?'],
    [
      ['run', 'sanmenxia', '--lagn', 'zh'],
      'error: Cannot read the option "--lagn": there is no such option; did you mean "--lang"?',
    ],
    [
      ['run', 'sanmenxia', '--set', '__proto__=6%'],
      '--set __proto__: error: Cannot set "__proto__": there is no such driver; none of the 141 known names is like it',
    ],
    [['run'], 'error: Cannot run this: the argument <scenario> is missing; see --help'],
    [['run', 'a', 'b'], 'error: Cannot run this: there are too many arguments; see --help for what there is'],
    [
      ['run', 'a', '--lang', 'de'],
      'error: Cannot read --lang <language>: it may not be "de"; allowed are zh, en',
    ],
    [
      ['run', 'a', '--as-of', 'soon'],
      'error: Cannot read --as-of <year>: it may not be "soon"; write a year, such as 2025',
    ],
    [['run', 'a', '--plan'], 'error: Cannot read the option --plan <plan>: it has no value; see --help'],
    [
      ['calibrate', 'a.csv', '--x', 'gdp'],
      'error: Cannot run this: the option --y <column> is missing; see --help',
    ],
  ])('%j', async (args, message) => {
    expect(await complaint(...args)).toBe(message);
  });

  it('is told in Chinese where the terminal is Chinese', async () => {
    const { error } = await plancast(['rnu'], { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(error).toBe('错误：无法执行“rnu”：没有这个命令；是否想写“run”？\n');
  });
});

describe('a name that is none', () => {
  it.each([
    [
      ['run', 'sanmnxia'],
      'error: Cannot find the scenario "sanmnxia": there is no such region, scenario or file; did you mean "sanmenxia" (Sanmenxia)?',
    ],
    [
      ['run', 'sanmenxia/growht_6'],
      'error: Cannot find the scenario "sanmenxia/growht_6": there is no such region, scenario or file; did you mean "sanmenxia/growth_6" (Growth slows to 6 percent)?',
    ],
    [
      ['audit', 'sanmnxia'],
      'error: Cannot find the region "sanmnxia": there is no such region; did you mean "sanmenxia" (Sanmenxia)?',
    ],
    [
      ['run', 'sanmenxia', '--plan', 'plan_15'],
      '--plan: error: Cannot judge by the plan "plan_15": sanmenxia has no such plan; did you mean "plan_13" (Sanmenxia 13th Five-Year Plan)?',
    ],
    [
      ['run', 'sanmenxia', '--as-of', '2030'],
      '--as-of: error: Cannot use the year 2030: it may be 2020 to 2025; write a year between them',
    ],
    [
      ['run', 'sanmenxia', '--horizon', '2060'],
      '--horizon: error: Cannot use the year 2060: it may be 2021 to 2050; write a year between them',
    ],
    [
      ['solve', 'sanmenxia', 'rd_intensty@2025', '--at-least', '2.4'],
      'error: Cannot read "rd_intensty@2025": there is no indicator "rd_intensty"; did you mean "rd_intensity" (R&D intensity)?',
    ],
    [
      ['solve', 'sanmenxia', 'rd_intensity', '--at-least', '2.4'],
      'error: Cannot read "rd_intensity": it is not indicator@year; write it as in rd_intensity@2025',
    ],
    [
      ['solve', 'sanmenxia', 'rd_intensity@2025'],
      '--at-least: error: Cannot solve for R&D intensity in 2025: no number is given and the plan sets none; add --at-least or --at-most',
    ],
    [
      ['solve', 'sanmenxia', 'rd_intensity@2040', '--at-least', '2'],
      'error: Cannot read "rd_intensity@2040": the run goes from 2020 to 2025; write a year of it, or lengthen it with --horizon',
    ],
    [
      ['explain', 'jincheng', 'urbanization_rate@2025'],
      'error: Cannot read "urbanization_rate@2025": the region has no base value of Urbanization rate (resident population), so it is not projected; give one under "bases" in a scenario',
    ],
    [
      ['report', 'sanmenxia', '--format', 'pdf'],
      '--format: error: Cannot write "pdf": there is no such format; there are md, html, json',
    ],
    [
      ['run', ''],
      'error: Cannot find the scenario: the name is empty; write a region, region/scenario or a file, such as sanmenxia',
    ],
    [
      ['report', 'jincheng', '--out', ''],
      '--out: error: Cannot write: --out is empty; name a folder, such as --out out',
    ],
    [
      ['schema', '--out', import.meta.filename],
      expect.stringMatching(
        /^error: Cannot write ".*": a part of the path is a file, not a folder; choose another folder$/,
      ),
    ],
    [
      ['report', 'sanmenxia/*'],
      expect.stringMatching(/^error: Cannot print \d+ documents at once; add --out <folder>$/),
    ],
    [
      ['compare', 'sanmenxia'],
      'error: Cannot compare: there is one scenario only; name two or more, the first is the reference',
    ],
  ])('%j', async (args, message) => {
    expect(await complaint(...args)).toEqual(message);
  });
});

describe('--set', () => {
  it('lists every mistake of all settings at once', async () => {
    const settings = [
      'gdp_growth=6',
      'gdp_grwth=5%',
      'urbanization_change=90pp',
      'foo',
      'rd_growth={2021: 15%, 2022: 12}',
    ];
    const { code, error } = await plancast([
      'run',
      'sanmenxia',
      ...settings.flatMap((one) => ['--set', one]),
    ]);
    expect(code).toBe(1);
    expect(error.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^--set foo: error: Cannot read --set "foo": it is not driver=value/),
      expect.stringMatching(/^--set gdp_growth: error: Cannot set gdp_growth to 6: .*6% or 600%/),
      expect.stringMatching(/^--set gdp_grwth: error: .*did you mean "gdp_growth"/),
      expect.stringMatching(/^--set urbanization_change: error: .*upper bound/),
      expect.stringMatching(/^--set rd_growth: error: Cannot set rd_growth in 2022 to 12/),
    ]);
  });
});

describe('a broken file', () => {
  it('is told by file, line and column, all mistakes at once', async () => {
    writeFileSync(
      join(folder, 'broken.yaml'),
      'title: Broken\nregion: sanmenxia\nassumptions:\n  gdp_grwth: 6%\n  rd_growth: 6\n',
    );
    for (const command of ['run', 'check']) {
      const { code, error } = await plancast([command, 'broken.yaml'], { folder });
      expect(code).toBe(1);
      expect(error).toMatch(/^broken\.yaml:4:3: error: Cannot set "gdp_grwth": .*did you mean "gdp_growth"/m);
      expect(error).toMatch(/^broken\.yaml:5:14: error: Cannot set rd_growth to 6: /m);
      expect(error).not.toMatch(/\n\s+at /);
    }
  });

  it('is one clear line when it is missing, a folder, too large, or not UTF-8', async () => {
    mkdirSync(join(folder, 'a_folder.yaml'));
    writeFileSync(join(folder, 'large.yaml'), Buffer.alloc(50_000_000, 0x20));
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xe9, 0x0a]));
    expect(await complaint('run', 'missing.yaml')).toBe(
      'missing.yaml: error: Cannot read "missing.yaml": there is no such file; check the path',
    );
    expect(await complaint('run', 'a_folder.yaml')).toMatch(
      /^a_folder\.yaml: error: Cannot read "a_folder\.yaml": it is a folder/,
    );
    expect(await complaint('run', 'large.yaml')).toMatch(/it has 50 MB; at most 1 MB are read$/);
    expect(await complaint('run', 'latin.yaml')).toMatch(/^latin\.yaml:1:1: error: .*not UTF-8/);
  });
});

describe('a failure of our own', () => {
  const failing = {
    out: () => {
      throw new Error('boom');
    },
  };

  it('is one sentence that asks to be reported', async () => {
    const { code, error } = await plancast(['run', 'sanmenxia'], failing);
    expect(code).toBe(1);
    expect(error).toBe(
      'error: Plancast failed inside (boom); please report it to the maintainers with the command you ran; PLANCAST_DEBUG=1 shows where.\n',
    );
  });

  it('shows where with PLANCAST_DEBUG=1', async () => {
    const { error } = await plancast(['run', 'sanmenxia'], {
      ...failing,
      environment: { PLANCAST_DEBUG: '1' },
    });
    expect(error).toMatch(/Error: boom\n\s+at /);
  });
});
