import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';

function errors(text: string) {
  return readYaml(text, 'x.yaml').issues.map(
    ({ line, column, text: said }) => `${line}:${column} ${said.en}`,
  );
}

test('readYaml gives plain data, with keys as text and rates as written', () => {
  const { data, issues } = readYaml(
    '\uFEFFa: {2021-2023: 15%, 2024: -2pp}\nb: no\nc: 2021-01-01\n',
    'x.yaml',
  );
  expect(issues).toEqual([]);
  expect(data).toEqual({ a: { '2021-2023': '15%', '2024': '-2pp' }, b: 'no', c: '2021-01-01' });
});

test('readYaml reads JSON too', () => {
  expect(readYaml('{"a": {"b": [1, 2.5, null]}}', 'x.json').data).toEqual({ a: { b: [1, 2.5, null] } });
});

test('readYaml lists every syntax error of a file with its place', () => {
  expect(errors('title: {zh: 语法, en: Syntax\nassumptions:\n\tgdp_growth: 6%\n  rd_growth: "15%\n')).toEqual(
    [
      '2:1 Cannot read YAML: a bracket or quote has no partner; check { }, [ ] and quotes',
      '3:1 Cannot read YAML: a tab is used for indentation; use spaces',
      '4:14 Cannot read YAML: a bracket or quote has no partner; check { }, [ ] and quotes',
    ],
  );
});

test('readYaml says it in Chinese as well', () => {
  expect(readYaml('a: %6\n', 'x.yaml').issues[0]?.text.zh).toBe(
    '无法读取YAML：值不能以 %、@ 或反引号开头；请写成 6%，文字请加引号',
  );
});

test('readYaml names a full-width colon', () => {
  const message = 'Cannot read YAML: the colon is a full-width "："; write an ordinary colon and a space';
  expect(errors('title: x\ngdp_growth：6%\nseed: 1\n')).toEqual([`2:1 ${message}`]);
  expect(errors('gdp_growth：6%\n')).toEqual([`1:1 ${message}`]);
});

test('readYaml reports a duplicate key and still reads the file', () => {
  const { data, issues } = readYaml('a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 4\n', 'x.yaml');
  expect(data).toEqual({ a: 4, b: { c: 3, d: 2 } });
  expect(issues).toEqual([
    expect.objectContaining({ code: 'duplicate_key', path: 'b.c', line: 5, column: 3 }),
    {
      code: 'duplicate_key',
      level: 'error',
      path: 'a',
      text: {
        zh: '无法确定“a”的值：第 1 行和第 6 行各写了一次；请只留一个',
        en: 'Cannot tell the value of "a": it is written on line 1 and again on line 6; keep one',
      },
      file: 'x.yaml',
      line: 6,
      column: 1,
    },
  ]);
});

test('readYaml refuses tags, second documents and keys that are lists', () => {
  expect(errors('a: !!js/function x\n---\nb: 1\n')).toEqual([
    '2:1 Cannot read YAML: a second document (---) starts here; write one to a file',
    '1:4 Cannot read YAML: tags (words that start with !) are not read; write the value itself',
  ]);
  expect(errors('? [a, b]\n: 1\n')).toEqual([
    '1:3 Cannot read YAML: the key is a list or a map; a key is text',
  ]);
});

test('readYaml refuses aliases that unfold without end, and aliases of nothing', () => {
  const bomb =
    'a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n';
  expect(errors(bomb)).toEqual([
    '1:1 Cannot read YAML: its aliases (*) unfold into more than the 50 allowed; write the values out',
  ]);
  expect(errors('a: &a [*a]\n')).toHaveLength(1);
  expect(errors('a: *b\n')).toEqual([
    '1:4 Cannot read YAML: no anchor stands before the alias *b; put text that starts with * in quotes',
  ]);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['maps in maps', 'a: '.concat('{a: '.repeat(5_000), '1', '}'.repeat(5_000))],
  ['indentation', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['list in list', '- '.repeat(5_000)],
])('readYaml refuses %s nested too deeply before parsing them', (_, text) => {
  expect(errors(text)).toEqual([
    '1:1 Cannot read YAML: it is nested too deeply; at most 40 brackets or 200 columns of indentation are read',
  ]);
});

test('readYaml names its size limit', () => {
  expect(errors(`a: ${'x'.repeat(1_000_000)}`)).toEqual([
    '1:1 Cannot read YAML: it has 1000003 bytes; at most 1000000 bytes (1 MB) are read',
  ]);
});

test('readYaml shortens a very long list of errors', () => {
  const all = errors('a: 1: 2\n'.repeat(200));
  expect(all).toHaveLength(51);
  expect(all.at(-1)).toMatch(
    /^50:\d+ Cannot read YAML: \d+ more syntax errors follow; mend those above first$/,
  );
});

test('readYaml answers any text with data or issues', () => {
  const piece = fc.constantFrom(
    'a',
    '1',
    ': ',
    ':',
    '- ',
    '\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&x',
    '*x',
    '|',
    '>',
    '%',
    '!',
    '---',
    '?',
    '：',
    '6%',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const { data, issues } = readYaml(source, 'x.yaml');
      if (issues.length > 0)
        expect(issues.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(true);
      else expect(data).not.toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});
