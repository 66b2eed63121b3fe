import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plancast, scratchFolder } from './command_line.ts';

const folder = scratchFolder();
const here = { folder };

describe('plancast without a command', () => {
  it('shows what there is', async () => {
    const { code, out } = await plancast([]);
    expect(code).toBe(0);
    for (const name of [
      'run',
      'check',
      'compare',
      'solve',
      'explain',
      'audit',
      'track',
      'report',
      'new',
      'schema',
      'calibrate',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
  });

  it('shows it in Chinese', async () => {
    const { out } = await plancast(['run', '--help', '--lang', 'zh']);
    expect(out).toMatch(/^用法：/);
    expect(out).toContain('运行一个情景');
  });
});

describe('plancast check', () => {
  it('finds no mistake in what is shipped', async () => {
    const { code, out, error } = await plancast(['check']);
    expect(error).toBe('');
    expect(out).toMatch(/^\d+ files checked, no mistakes\.\n$/);
    expect(code).toBe(0);
  });

  it('lists issues as data', async () => {
    writeFileSync(
      join(folder, 'wrong.yaml'),
      'title: Wrong\nregion: sanmenxia\nassumptions: {gdp_growth: 6}\n',
    );
    const { code, out } = await plancast(['check', 'wrong.yaml', '--json'], here);
    const { files, issues } = JSON.parse(out) as { files: number; issues: { line: number; code: string }[] };
    expect(files).toBe(1);
    expect(issues.map(({ line }) => line)).toEqual([3]);
    expect(code).toBe(1);
  });
});

describe('plancast check of one mistake', () => {
  it('counts one error as one', async () => {
    writeFileSync(join(folder, 'one.yaml'), 'title: One\nregion: sanmenxia\nassumptions: {gdp_growth: 6}\n');
    const { out } = await plancast(['check', 'one.yaml'], here);
    expect(out).toBe('1 file checked: 1 error, 0 warnings.\n');
  });
});

describe('plancast compare', () => {
  it('refuses a year that no run has', async () => {
    const names = ['sanmenxia/growth_6', 'sanmenxia/growth_8'];
    const { code, out, error } = await plancast(['compare', ...names, '--year', '2026', '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe(
      '--year: error: Cannot use the year 2026: it may be 2020 to 2025; write a year between them\n',
    );
  });

  it('shows assumptions, results and verdicts that differ', async () => {
    const { out, code } = await plancast(['compare', 'sanmenxia/growth_6', 'sanmenxia/growth_8']);
    expect(code).toBe(0);
    expect(out).toMatch(/^GDP growth +6 % a year +8 % a year$/m);
    expect(out).toMatch(/^GDP at constant prices \(100m yuan\) +1941\.4 +2131\.6 \(\+190\.2\)$/m);
    expect(out).toMatch(/^GDP at constant prices, average growth \(%\) +✗ missed +✓ met, above the band$/m);
  });

  it('says when two ways of saying it are the same', async () => {
    writeFileSync(
      join(folder, 'same.yaml'),
      'title: Same\nregion: sanmenxia\nassumptions: {gdp_growth: 6%}\n',
    );
    const { out } = await plancast(['compare', 'sanmenxia/growth_6', 'same.yaml'], here);
    expect(out).toMatch(/The results are the same to the last bit \(result [0-9a-f]{12}\)/);
  });

  it('writes data and a table of values', async () => {
    const { out } = await plancast(['compare', 'sanmenxia/growth_6', 'sanmenxia/growth_8', '--json']);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['runs', 'assumptions', 'results', 'verdicts']);
    const csv = await plancast(['compare', 'sanmenxia/growth_6', 'sanmenxia/growth_8', '--csv']);
    expect(csv.out).toMatch(/^scenario,variable,unit,year,value,difference\r\n/);
  });
});

describe('plancast compare across regions', () => {
  it('subtracts no index from a level', async () => {
    const { out } = await plancast(['compare', 'sanmenxia', 'jiaozuo_demo_zone']);
    expect(out).toMatch(/^Expenditure on R&D +\d+\.\d+ \(100m yuan\) +\d+\.\d \(2020 = 100\)$/m);
  });

  it('lists the baselines that differ by themselves, under names of one form', async () => {
    const { out } = await plancast(['compare', 'sanmenxia', 'weidu', '--lang', 'zh']);
    expect(out).toMatch(/^驱动因素 +sanmenxia\/baseline +weidu\/baseline$/m);
    expect(out).toMatch(/^地区生产总值增速 +2021年：8\.72%；.*2021年：8\.81%；/m);
    // Weidu answers growth in retail sales as Sanmenxia does, but has its own past lead.
    expect(out).toMatch(/^社会消费品零售总额增速 +2021年：10\.35%；/m);
  });

  it('lists no indicator that neither place names', async () => {
    const { out } = await plancast(['compare', 'sanmenxia/growth_5', 'sanmenxia/growth_8', '--lang', 'zh']);
    expect(out).not.toContain('光机电产业产值');
    expect(out).toMatch(/^另有\d+项指标数值不同，但规划和文件均未提及/m);
    expect(out).toMatch(/^另有14个驱动因素随增长而变/m);
  });
});

describe('plancast solve', () => {
  it('gives each lever the value that just meets a target', async () => {
    const { out, code } = await plancast(['solve', 'sanmenxia', 'rd_intensity@2025', '--at-least', '2.4']);
    expect(code).toBe(0);
    expect(out).toMatch(/^R&D intensity in 2025 ≥ 2\.40? %: 1\.\d+ % in this scenario$/m);
    expect(out).toMatch(/^Growth of R&D expenditure +[\d.]+ % +1\d\.\d\d % +2\.40+ % +/m);
  });

  it('lists last what works only by making GDP smaller', async () => {
    const set = ['--set', 'rd_growth=14.9%', '--set', 'gdp_growth=7%', '--set', 'gdp_deflator_growth=2%'];
    const { out } = await plancast(['solve', 'sanmenxia', 'rd_intensity@2025', '--at-least', '2.0', ...set]);
    const heading = out.indexOf('These meet it only by slower growth of GDP, the denominator:');
    expect(heading).toBeGreaterThan(out.indexOf('Growth of R&D expenditure'));
    expect(out.slice(heading)).toMatch(/^GDP growth +7\.00 % /m);
  });

  it('shows the past of a change in points and of a cut', async () => {
    const points = await plancast(['solve', 'sanmenxia', 'urbanization_rate@2025', '--at-least', '65']);
    // (58.7 - 51.6) / 5.
    expect(points.out).toMatch(/2016-2020: 1\.42 points a year$/m);
    const cut = await plancast([
      'solve',
      'sanmenxia',
      'energy_intensity_cut_total@2025',
      '--at-least',
      '13.5',
    ]);
    // 1 - (1 - 37.9 %)^(1/5) = 9.09 %.
    expect(cut.out).toMatch(/2.86 % .* 2016-2020: 9\.1 % a year$/m);
  });

  it('says apart what the growth of an indicator that nobody can push would have to be', async () => {
    const { out } = await plancast(['solve', 'sanmenxia', 'retail_sales@2025', '--lang', 'zh']);
    // The plan's 8 % a year for five years makes 146.93 of 100.
    expect(out).toMatch(/^到2025年社会消费品零售总额 ≥ 146\.93/);
    const heading = out.indexOf('自身的驱动因素，无法直接调控；须达到：');
    expect(out.indexOf('地区生产总值增速')).toBeLessThan(heading);
    expect(out.slice(heading)).toMatch(/^社会消费品零售总额增速 +7\.22% +8\.00% /m);
  });

  it('takes the number that the scenario supplies for a delegated cut', async () => {
    const { out, error } = await plancast(['solve', 'sanmenxia/national_energy', 'energy_intensity@2025']);
    expect(error).toBe('');
    expect(out).toMatch(/^Energy consumption per unit of GDP in 2025 ≤ 86\.5\d* \(2020 = 100\)|≤ 86\.5/);
    expect(out).toMatch(/ 2\.86 % /);
  });

  it('says when the scenario meets it already', async () => {
    const { out } = await plancast([
      'solve',
      'sanmenxia',
      'rd_intensity@2025',
      '--at-least',
      '1',
      '--lever',
      'rd_growth',
    ]);
    expect(out).toContain('✓ This scenario meets it already.');
    expect(out).toContain('Slack: how far each lever alone could give way');
    expect(out).not.toContain('slower growth of GDP');
    expect(out).not.toContain('GDP growth');
  });

  it('takes the target of the plan when no number is given', async () => {
    const { out } = await plancast(['solve', 'sanmenxia', 'urbanization_rate@2025', '--lang', 'zh']);
    expect(out).toMatch(/^到2025年常住人口城镇化率 ≥ 63\.0%：/m);
  });
});

describe('plancast explain', () => {
  it('traces a number to equation, inputs, layers and the words at the root', async () => {
    const { out } = await plancast(['explain', 'sanmenxia/growth_6', 'rd_intensity@2025']);
    expect(out).toMatch(/^R&D intensity \(rd_intensity@2025\) = 1\.\d\d %$/m);
    expect(out).toContain('equation 100 * rd_expenditure / gdp_nominal');
    expect(out).toContain('set by sanmenxia/growth_6');
    expect(out).toMatch(/printed: "1\.地区生产总值\(亿元\) \| 1054/);
  });

  it('stops at a depth', async () => {
    const { out } = await plancast(['explain', 'sanmenxia', 'rd_intensity@2025', '--depth', '1']);
    expect(out).toContain('traced further with --depth');
    expect(out.split('\n').length).toBeLessThan(12);
  });
});

describe('plancast explain of a long trace', () => {
  it('lays evidence out once and refers back to it, with our own assumptions in Chinese', async () => {
    const { out } = await plancast(['explain', 'sanmenxia', 'rd_intensity@2025', '--lang', 'zh']);
    expect(out.match(/China revised its 2017 economic growth/g)).toHaveLength(1);
    expect(out.match(/算式：同期参照 = /g)).toHaveLength(1);
    expect(out).toContain('其余依据和算式见上（rd_growth@2021）');
    expect(out).toContain('方法来源：本项目假设：每年1.5%，上下2个百分点');
    expect(out).not.toMatch(/Plancast assumption|paragraph \d/);
  });
});

describe('plancast audit', () => {
  it('finds rows whose base, rate and level do not agree', async () => {
    const { out, code } = await plancast(['audit', 'sanmenxia']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Invention patents in force per 10,000 people +2016-2020 +13\.9 % +18\.9\d %$/m);
    expect(out).toMatch(/^Per capita disposable income of urban residents +2016-2020 +5\.8 % +6\.60 %$/m);
    expect(out).toMatch(/rounding allows [\d.]+ to [\d.]+/);
  });

  it('goes over every region when none is named', async () => {
    const { out } = await plancast(['audit', '--json']);
    const regions = (JSON.parse(out) as { region: string }[]).map(({ region }) => region);
    expect(regions).toEqual(expect.arrayContaining(['sanmenxia', 'weidu', 'jiaozuo_demo_zone', 'jincheng']));
  });
});

describe('plancast track', () => {
  it('says what is done, what is left, and the pace the rest needs', async () => {
    const { out } = await plancast(['track', 'sanmenxia', '--as-of', '2022']);
    expect(out).toMatch(/^Sanmenxia: up to 2022 \(40 % of the time gone\)$/m);
    expect(out).toContain('scenario: sanmenxia/midterm_2022');
    expect(out).toMatch(
      /^GDP at constant prices, average growth \(%\) +~5\.8 +about 7\.0 +- +- +5\.84 % +7\.78 % +~behind$/m,
    );
    expect(out).toContain('Mid-term words:');
  });

  it('shows what is printed but not used, and where it contradicts the projection', async () => {
    const { out } = await plancast(['track', 'sanmenxia', '--lang', 'zh']);
    expect(out).toContain('已公布但不作全年值使用的数据');
    expect(out).toMatch(/注意：2022年研究与试验发展\(R&D\)经费投入强度测算值为1\.\d+%，与文件所载“>2%”不符/);
  });

  it('keeps within a terminal', async () => {
    const { out } = await plancast(['track', 'sanmenxia', '--as-of', '2022'], { columns: 80 });
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('plancast report', () => {
  const args = ['report', 'sanmenxia/growth_*', '--format', 'md,html,json', '--lang', 'zh', '--out', 'out'];

  it('writes one document a scenario and format, and none again that would not change', async () => {
    const first = await plancast(args, here);
    expect(first.out.trimEnd().split('\n')).toHaveLength(9);
    expect(first.out).toContain('已写 out/sanmenxia-growth_6.zh.html');
    const file = join(folder, 'out', 'sanmenxia-growth_6.zh.html');
    const { mtimeMs } = statSync(file);
    const second = await plancast(args, here);
    expect(second.out.match(/^未变 /gm)).toHaveLength(9);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('writes only the stale one again', async () => {
    const file = join(folder, 'out', 'sanmenxia-growth_6.zh.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/document=[0-9a-f]{4}/, 'document=0000'));
    const { out } = await plancast(args, here);
    expect(out.match(/^已写 .*$/gm)).toEqual(['已写 out/sanmenxia-growth_6.zh.md']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('prints one document where no folder is named', async () => {
    const { out } = await plancast(['report', 'jincheng']);
    expect(out).toMatch(/^<!-- plancast run=[0-9a-f]{64} document=[0-9a-f]{64} -->\n# Jincheng/);
  });
});

describe('plancast new', () => {
  it('writes a commented scenario that checks and runs', async () => {
    const { out, error } = await plancast(['new', 'sanmenxia', 'my_scenario'], here);
    expect(error).toBe('');
    expect(out).toContain('wrote my_scenario.yaml');
    expect((await plancast(['check', 'my_scenario.yaml'], here)).out).toBe('1 file checked, no mistakes.\n');
    expect((await plancast(['run', 'my_scenario.yaml'], here)).code).toBe(0);
  });

  it('overwrites nothing unless told to', async () => {
    const again = await plancast(['new', 'sanmenxia', 'my_scenario'], here);
    expect(again.code).toBe(1);
    expect(again.error).toContain('it exists; choose another name, or add --force');
    expect((await plancast(['new', 'sanmenxia', 'my_scenario', '--force'], here)).code).toBe(0);
  });

  it('writes nowhere but into the folder asked for', async () => {
    for (const name of ['../../evil', 'sub/name', '/evil', 'a b', '']) {
      const { code, error } = await plancast(['new', 'sanmenxia', name], here);
      expect(code, name).toBe(1);
      expect(error, name).toContain('it takes lower-case letters, digits and underscores');
    }
    expect(existsSync(join(folder, '..', '..', 'evil.yaml'))).toBe(false);
  });

  it('shows the baseline of a driver as solve does, an average over the years of the plan', async () => {
    const { out } = await plancast(['new', 'sanmenxia']);
    // 8.72, 3.32, 5.52, 5.32 and 5.32 % a year.
    expect(out).toContain('gdp_growth  2021-2025 年均 average 5.64%  [-10% .. 20%]');
  });

  it('says why a region has no scenario of its plan', async () => {
    const { out, error } = await plancast(['new', 'jincheng']);
    expect(error).toContain('sets no average growth, so no scenario "plan" is shipped');
    expect(out).toContain('region: jincheng');
  });
});

describe('plancast schema', () => {
  it('writes a JSON Schema of every kind of file', async () => {
    await plancast(['schema', '--out', 'schemas'], here);
    for (const kind of ['indicator', 'region', 'plan', 'scenario', 'units']) {
      const file = join(folder, 'schemas', `${kind}.schema.json`);
      expect(existsSync(file), kind).toBe(true);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('$schema');
    }
  });
});

describe('plancast calibrate', () => {
  const rows = [
    'year,gdp,"fiscal revenue"',
    '2018,100,100',
    '2019,110,121',
    '2020,115,132.25',
    '2021,130,169',
    '2022,,',
  ];
  writeFileSync(join(folder, 'series.csv'), `\uFEFF${rows.join('\r\n')}\r\n`);

  it('estimates an elasticity and shrinks it to its default', async () => {
    const { out } = await plancast(['calibrate', 'series.csv', '--x', 'gdp', '--y', 'fiscal revenue'], here);
    expect(out).toContain('Elasticity of fiscal revenue to gdp (2018-2021, 3 yearly changes)');
    expect(out).toMatch(/^least squares +2\.0000$/m);
    expect(out).toMatch(/^shrunk \(to be used\) +1\.2308$/m);
  });

  it('names file and line of a cell that is no number', async () => {
    writeFileSync(join(folder, 'words.csv'), 'year,a,b\n2020,1,2\n\n2021,many,3\n2022,3,4\n');
    const { code, error } = await plancast(['calibrate', 'words.csv', '--x', 'a', '--y', 'b'], here);
    expect(code).toBe(1);
    expect(error).toBe(
      'words.csv:4: error: Cannot read the column "a" in line 4: "many" is not a positive number; ' +
        'write one, or leave the cell empty\n',
    );
  });

  it.each([
    [
      'gdpp',
      '--x: error: Cannot use the column "gdpp": the table has none of that name; did you mean "gdp"?\n',
    ],
    [
      'year',
      'error: Cannot estimate the elasticity: the growth of x never changes, so nothing can be learnt from it\n',
    ],
  ])('refuses x = %s', async (x, message) => {
    const flat = rows.map((row, i) => (i === 0 ? row : row.replace(/^(\d+),[^,]*/, `$1,${2 ** i}`)));
    writeFileSync(join(folder, 'flat.csv'), flat.join('\n'));
    const file = x === 'year' ? 'flat.csv' : 'series.csv';
    const { code, error } = await plancast(
      ['calibrate', file, '--x', x === 'year' ? 'gdp' : x, '--y', 'fiscal revenue'],
      here,
    );
    expect(code).toBe(1);
    expect(error).toBe(message);
  });
});
