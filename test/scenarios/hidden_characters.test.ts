import { expect, test } from 'vitest';
import { hiddenCharacter, showHidden } from '../../scenarios/loader/hidden_characters.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { showValue } from '../../scenarios/loader/show_value.ts';
import { check, lines } from './fixture_library.ts';

test.each([
  ['an escape', 'title: a\u001b[31mred', '1:9 Cannot use the character U+001B'],
  ['an escape written out', 'title: "a\\e]0;x\\a"', '1:8 Cannot use the character U+001B'],
  ['a bell', 'a: 1\nlabel: x\u0007', '2:9 Cannot use the character U+0007'],
  ['a carriage return inside a line', 'title: right\rwrong', '1:13 Cannot use the character U+000D'],
  ['a carriage return written out', 'title: "right\\rwrong"', '1:8 Cannot use the character U+000D'],
  ['a turn of the direction of writing', 'title: a\u202Eb', '1:9 Cannot use the character U+202E'],
  ['an isolate', 'title: \u2067b', '1:8 Cannot use the character U+2067'],
  ['one in a comment', 'title: a # \u202E', '1:12 Cannot use the character U+202E'],
  ['one in a key', '"a\\u202e": 1', '1:1 Cannot use the character U+202E'],
])('a file is refused for %s', (_, text, message) => {
  const { issues } = readYaml(text, 'x.yaml');
  expect(issues.map(({ line, column, text: { en } }) => `${line}:${column} ${en}`)).toEqual([
    `${message}: it is a control character, which changes how text is shown; delete it`,
  ]);
});

test('the message is in Chinese too, and says where', () => {
  const { issues } = readYaml('title: a\u001b[31m', 'x.yaml');
  expect(issues[0]).toMatchObject({
    code: 'hidden_character',
    level: 'error',
    line: 1,
    column: 9,
    text: { zh: '无法使用字符 U+001B：这是看不见的控制字符，会改变文字的显示；请删去' },
  });
});

test('tabs, line breaks of any system and Chinese are no hidden characters', () => {
  expect(readYaml('title: "情景\\t一"\r\nlabel: |\r\n  两行\r\n  文字\r\n', 'x.yaml').issues).toEqual([]);
});

test('one issue a line, and each line its own', () => {
  const { issues } = readYaml('a: \u001b\u001b\nb: \u001b', 'x.yaml');
  expect(issues.map(({ line }) => line)).toEqual([1, 2]);
});

test('a scenario with a hidden character is no scenario, and messages write it out', () => {
  const { scenario, issues } = check('assumptions: {"gdp\\e[2J": 6%}');
  expect(scenario).toBeNull();
  expect(lines(issues)).toEqual([
    '1:15 Cannot use the character U+001B: it is a control character, which changes how text is shown; delete it',
    '1:15 Cannot set "gdp\\u{1b}[2J": there is no such driver; known are energy_intensity_cut, gdp_growth, investment_level, new_jobs_level, rd_growth, urbanization_change',
  ]);
});

test('a quoted value shows its hidden characters', () => {
  expect(showValue('\u001b[31m\u202E').zh).toBe('“\\u{1b}[31m\\u{202e}”');
  expect(showHidden('plain 文字\t\n')).toBe('plain 文字\t\n');
  expect(hiddenCharacter('plain')).toBeNull();
});
