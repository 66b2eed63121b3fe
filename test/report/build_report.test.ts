import { describe, expect, it } from 'vitest';
import type { Run } from '../../engine/run_types.ts';
import { buildReport } from '../../report/build_report.ts';
import type { ReportDocument } from '../../report/document.ts';
import { documentStamp, readStamp } from '../../report/document_stamp.ts';
import { escapeHtml, writeHtml } from '../../report/write_html.ts';
import { escapeMarkdown, writeMarkdown } from '../../report/write_markdown.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';
import { library } from './example_facts.ts';

function runOf(id: string): Run {
  const scenario = library.scenarios[id];
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return runScenario(library, scenario);
}

const run = runOf('sanmenxia/growth_6');
const zh = buildReport(run, library, 'zh');
const en = buildReport(run, library, 'en');

describe('buildReport', () => {
  it('has every section, and the same ones in both languages', () => {
    const ids = (document: ReportDocument) => document.sections.map(({ id }) => id);
    expect(ids(zh)).toEqual([
      'summary',
      'plan_table',
      'verdicts',
      'projections',
      'assumptions',
      'expectations',
      'remarks',
      'sources',
    ]);
    expect(ids(en)).toEqual(ids(zh));
  });

  it('keeps the plan’s own columns and order', () => {
    const block = zh.sections.find(({ id }) => id === 'plan_table')?.blocks[0];
    if (block?.block !== 'table') throw new Error('no table');
    expect(block.table.columns.map(({ text }) => text)).toEqual([
      '指标',
      '2020年',
      '2025年',
      '年均/累计',
      '属性',
      '测算值',
      '差距',
      '结论',
    ]);
    const plan = library.plans['sanmenxia/plan_14'];
    expect(block.table.rows).toHaveLength(plan?.targets.length ?? 0);
    const rows = block.table.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(rows[0]).toEqual([
      '地区生产总值(不变价)年均增长（%）',
      '-',
      '-',
      '7.0左右',
      '预期性',
      '6.0',
      '-1.0',
      '✗ 预计未完成',
    ]);
    expect(rows[2]?.slice(0, 5)).toEqual(['常住人口城镇化率（%）', '58.7', '≥63', '-', '预期性']);
  });

  it('gives each assumption the layer that set it', () => {
    const block = en.sections.find(({ id }) => id === 'assumptions')?.blocks[0];
    if (block?.block !== 'table') throw new Error('no table');
    expect(block.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['GDP growth', '6 % a year', 'sanmenxia/growth_6'],
    ]);
  });

  it('lists no driver of which nothing is known in the region, and counts them', () => {
    const text = writeMarkdown(zh);
    expect(text).toContain('城镇新增就业人数增速');
    expect(text).not.toContain('营造林面积增速');
    expect(text).toMatch(/^另有\d+个驱动因素只关系到本地没有数据的指标，未列出。$/m);
  });

  it('quotes the words of every target that prints some', () => {
    const text = writeMarkdown(zh);
    for (const { printed } of library.plans['sanmenxia/plan_14']?.targets ?? []) {
      expect(text).toContain(escapeMarkdown(printed));
    }
  });

  it('adds the outcome to the table of a plan that prints one', () => {
    const document = buildReport(runOf('sanmenxia/plan_13'), library, 'en');
    expect(writeMarkdown(document)).toContain('| Outcome |');
    expect(writeMarkdown(document)).toContain('6.7 ✗ missed');
  });

  it('makes a document of every shipped scenario, in both languages', () => {
    for (const id of Object.keys(library.scenarios)) {
      for (const language of ['zh', 'en'] as const) {
        const text = writeMarkdown(buildReport(runOf(id), library, language));
        expect(text, id).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  it('refuses a run whose region the library does not hold', () => {
    expect(() => buildReport({ ...run, region: 'atlantis' }, library, 'en')).toThrow(/atlantis/);
  });
});

describe('a written document', () => {
  it('is the same whenever it is made', () => {
    expect(writeHtml(buildReport(runOf('sanmenxia/growth_6'), library, 'zh'))).toBe(writeHtml(zh));
    expect(writeMarkdown(buildReport(runOf('sanmenxia/growth_6'), library, 'zh'))).toBe(writeMarkdown(zh));
  });

  it('carries the run and a stamp of all that is in it', () => {
    for (const text of [writeHtml(zh), writeMarkdown(zh)]) {
      expect(readStamp(text)).toEqual(documentStamp(zh));
      expect(text).toContain(run.id);
      expect(text).toContain(run.resultHash);
    }
    expect(documentStamp(en).document).not.toBe(documentStamp(zh).document);
    expect(documentStamp(en).run).toBe(documentStamp(zh).run);
    expect(readStamp('nothing of the kind')).toBeNull();
  });
});

const hostile = '<script>alert("1")</script> & \'x\' | *y* [z](javascript:1)';
const withHostile: ReportDocument = {
  ...en,
  title: hostile,
  sections: [
    {
      id: 'a',
      heading: hostile,
      blocks: [
        { block: 'paragraph', text: hostile },
        { block: 'subheading', text: hostile },
        { block: 'list', items: [{ lead: hostile, tone: 'bad', text: hostile }] },
        {
          block: 'table',
          table: {
            caption: hostile,
            columns: [{ text: hostile, align: 'left' }],
            rows: [{ cells: [{ text: hostile, tone: 'good' }] }],
          },
        },
        { block: 'quotes', quotes: [{ text: hostile, where: hostile, href: 'javascript:alert(1)' }] },
      ],
    },
  ],
};

describe('control characters', () => {
  const evil = `a\u001b]0;x\u0007b\u001b[2J\rc\u009bd\u202ee\u2066`;
  const document: ReportDocument = {
    ...en,
    title: evil,
    subtitle: evil,
    footer: [{ name: evil, value: `${evil}\`` }],
    sections: [
      {
        id: 'a',
        heading: evil,
        blocks: [{ block: 'quotes', quotes: [{ text: evil, where: evil, href: 'javascript:x' }] }],
      },
    ],
  };

  it('reach neither a Markdown file nor a page, nor does an address that is none', () => {
    for (const text of [writeMarkdown(document), writeHtml(document)]) {
      expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(text).not.toContain('javascript:');
      expect(text).toContain('a]0;xb[2Jcde');
    }
  });
});

describe('what is printed but not used as a value of a year', () => {
  const text = (language: 'zh' | 'en') =>
    writeMarkdown(buildReport(runOf('sanmenxia/midterm_2022'), library, language));

  it('is listed with period, value, words and source, and set against the projection', () => {
    expect(text('zh')).toContain('| 一般公共预算收入 | 2022年1—11月 | 126.6亿元 | 非全年数 |');
    expect(text('zh')).toMatch(
      /\| 地区生产总值 \| 2022年 \| &gt;1700亿元 \| 界限值，非实际数 \| “总量有望突破1700亿元”.*《/,
    );
    expect(text('zh')).toMatch(
      /注意：2022年地区生产总值测算值为16\d\d\.\d亿元，与文件所载“&gt;1700亿元”不符/,
    );
    expect(text('en')).toMatch(
      /Mind: R&D intensity is projected at 1\.\d+ % in 2022, which contradicts the printed &gt; 2 %/,
    );
  });

  it('is left out without an as-of year', () => {
    expect(zh.sections.map(({ id }) => id)).not.toContain('unused');
  });
});

describe('writeHtml', () => {
  it('names its language, loads nothing, runs nothing, and can be printed', () => {
    const html = writeHtml(zh);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(writeHtml(en)).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
    expect(html).toContain('@media print');
  });

  it('escapes every text it is given', () => {
    const html = writeHtml(withHostile);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:alert');
    expect(html.split(escapeHtml(hostile)).length - 1).toBe(12);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of writeHtml(zh).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe('writeMarkdown', () => {
  it('escapes what would be markup, in tables too', () => {
    const text = writeMarkdown(withHostile);
    expect(text).not.toContain('<script');
    expect(text).toContain('\\| \\*y\\* \\[z\\](javascript:1)');
  });

  it('gives every row of a table as many cells as its head', () => {
    const lines = writeMarkdown(zh).split('\n');
    const width = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    lines.forEach((line, index) => {
      if (line.startsWith('|') && lines[index - 1]?.startsWith('|'))
        expect(width(line)).toBe(width(lines[index - 1] ?? ''));
    });
  });
});
