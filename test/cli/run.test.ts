import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../cli/display_width.ts';
import { plancast, scratchFolder } from './command_line.ts';

const folder = scratchFolder();
const resultOf = (text: string) => /result ([0-9a-f]{12})/.exec(text)?.[1];

describe('plancast run', () => {
  it('prints the verdict of every target, binding and expected apart, and what the run was made from', async () => {
    const { code, out, error } = await plancast(['run', 'sanmenxia', '--set', 'gdp_growth=6%']);
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Sanmenxia · Baseline \(with GDP growth 6 % a year\)\nSanmenxia 14th Five-Year Plan; base year 2020, projected to 2025\n/,
    );
    expect(out).toMatch(/^Binding, \d+ in all: \d+ can be judged, \d+ met$/m);
    expect(out).toMatch(/^Expected, \d+ in all: \d+ can be judged, \d+ met$/m);
    expect(out).toMatch(
      /^GDP at constant prices, average growth \(%\) +6\.0 +about 7\.0 +-1\.0 +7\.00 % +✗ missed$/m,
    );
    expect(out).toMatch(/^GDP growth +6 % a year +set for this run$/m);
    expect(out).toMatch(/^engine \S+ · data [0-9a-f]{12} · run [0-9a-f]{12} · result [0-9a-f]{12}$/m);
    expect(out).not.toContain('\u001b');
  });

  it('gives the same result as the file that says the same', async () => {
    const set = await plancast(['run', 'sanmenxia', '--set', 'gdp_growth=6%']);
    const file = await plancast(['run', 'sanmenxia/growth_6']);
    expect(resultOf(set.out)).toBe(resultOf(file.out));
    expect(resultOf(set.out)).toBeDefined();
  });

  it('speaks the language of the terminal, or the one asked for', async () => {
    const zh = await plancast(['run', 'sanmenxia'], { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(zh.out).toMatch(/^约束性指标\d+项：可评估\d+项/m);
    const en = await plancast(['run', 'sanmenxia', '--lang', 'en'], {
      environment: { LC_ALL: 'zh_CN.UTF-8' },
    });
    expect(en.out).toMatch(/^Binding, \d+ in all/m);
    expect(resultOf(en.out)).toBe(/结果编号 ([0-9a-f]{12})/.exec(zh.out)?.[1]);
  });

  it.each([
    ['zh', 80],
    ['en', 80],
    ['zh', 100],
    ['en', 140],
  ])('keeps within a terminal (%s, %i columns)', async (lang, columns) => {
    for (const scenario of ['sanmenxia', 'sanmenxia/plan_13', 'jincheng', 'jiaozuo_demo_zone/implied_base']) {
      const { out } = await plancast(['run', scenario, '--lang', lang], { columns });
      const wide = out.split('\n').filter((line) => displayWidth(line) > columns);
      expect(wide, scenario).toEqual([]);
    }
  });

  it('lets no control character of a title through, with colour or without', async () => {
    writeFileSync(
      join(folder, 'evil.yaml'),
      'title: "a\\e]0;x\\ab\\e[2Jc\\N\\u202ed\\r\\n✓ met"\nregion: sanmenxia\n',
    );
    for (const colour of [true, false]) {
      const { out, error } = await plancast(['run', 'evil.yaml'], { folder, colour, errorColour: colour });
      const rest = stripVTControlCharacters(out + error).replace(/\n/g, '');
      expect(rest).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(out).not.toContain('\u001b]');
      expect(out).not.toContain('\u001b[2J');
    }
  });

  it('shows the outcome beside every target that prints one, as a fact', async () => {
    const { out } = await plancast(['run', 'sanmenxia', '--plan', 'plan_13', '--lang', 'zh']);
    expect(out).toMatch(/^地区生产总值\(不变价\)年均增长（%） .*6\.7 ✗ 未完成$/m);
    expect(out).not.toMatch(/实际结果 .*预计/);
  });

  it('colours a terminal, and never says anything by colour alone', async () => {
    const { out } = await plancast(['run', 'sanmenxia'], { colour: true, columns: 120 });
    expect(out).toContain('\u001b[31m✗ missed');
    const plain = await plancast(['run', 'sanmenxia'], { columns: 120 });
    expect(stripVTControlCharacters(out).replace(/ +$/gm, '')).toBe(plain.out);
  });

  it('prints the same as data with --json', async () => {
    const { out } = await plancast(['run', 'sanmenxia/growth_6', '--json']);
    const data = JSON.parse(out) as { scenario: string; verdicts: { target: string; projected: number }[] };
    expect(data.scenario).toBe('sanmenxia/growth_6');
    expect(data.verdicts.find(({ target }) => target === 'gdp_real.average_growth')?.projected).toBeCloseTo(
      6,
      9,
    );
  });

  it('prints the numbers in long format with --csv', async () => {
    const { out } = await plancast(['run', 'sanmenxia', '--csv']);
    expect(out).toMatch(/^model,scenario,region,variable,unit,year,value\r\n/);
  });

  it('says why R&D intensity rose', async () => {
    const set = ['gdp_growth=6%', 'rd_growth=14.9%', 'gdp_deflator_growth=2%'].flatMap((one) => [
      '--set',
      one,
    ]);
    const { out } = await plancast(['run', 'sanmenxia', ...set]);
    expect(out).toContain(
      "R&D intensity is 2.03 % in 2025, up from 1.94 % with GDP growing at the plan's 7 %, only because its denominator fell",
    );
  });

  it('ends with 2 for --fail-on missed, and with 0 when nothing of the kind is missed', async () => {
    expect((await plancast(['run', 'sanmenxia/growth_5', '--fail-on', 'missed'])).code).toBe(2);
    expect((await plancast(['run', 'jincheng', '--fail-on', 'binding'])).code).toBe(0);
  });

  it('runs a file from anywhere, and ends with 2 when an expectation does not hold', async () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(
      file,
      'title: Mine\nregion: sanmenxia\nassumptions: {gdp_growth: 6%}\nexpect: [urbanization_rate@2025 >= 99]\n',
    );
    const { code, out } = await plancast(['run', 'mine.yaml'], { folder });
    expect(code).toBe(2);
    expect(out).toMatch(
      /^✗ did not hold {2}Urbanization rate \(resident population\) in 2025 \(urbanization_rate@2025 >= 99\): 63\.\d+ %$/m,
    );
    const changed = await plancast(['run', 'mine.yaml', '--set', 'rd_growth=10%'], { folder });
    expect(changed.code).toBe(0);
  });

  it('reads parents that lie beside the file', async () => {
    mkdirSync(join(folder, 'sanmenxia'));
    writeFileSync(join(folder, 'sanmenxia', 'slow.yaml'), 'title: Slow\nassumptions: {gdp_growth: 5%}\n');
    writeFileSync(
      join(folder, 'sanmenxia', 'slow_rd.yaml'),
      'title: Slow with R&D\nextends: slow\nassumptions: {rd_growth: 12%}\n',
    );
    const { out, error } = await plancast(['run', 'sanmenxia/slow_rd.yaml'], { folder });
    expect(error).toBe('');
    expect(out).toMatch(/^GDP growth +5 % a year +sanmenxia\/slow$/m);
    expect(out).toMatch(/^Growth of R&D expenditure +12 % a year +sanmenxia\/slow_rd$/m);
  });

  it('takes a growth path as a file writes it', async () => {
    const { out } = await plancast([
      'run',
      'sanmenxia',
      '--set',
      'rd_growth={2021-2023: 15%, 2024-2025: 12%}',
    ]);
    expect(out).toMatch(/2021-2023: 15 %, 2024-2025: 12 % +set for this run/);
  });

  it('projects further with --horizon and pins years with --as-of', async () => {
    const { out } = await plancast(['run', 'sanmenxia', '--horizon', '2035', '--as-of', '2022']);
    expect(out).toContain('observed up to 2022, projected to 2035');
  });
});
