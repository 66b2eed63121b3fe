import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Issue, Text } from '../../engine/types.ts';
import { hiddenCharacter, showHidden } from './hidden_characters.ts';
import { MAX_ISSUES } from './limit_issues.ts';
import { keyOf, locate, type Path } from './locate.ts';
import { BRACKETS, FULL_WIDTH_COLON, NO_COLON, YAML_ERRORS } from './yaml_errors.ts';

/** Largest file that is read, in bytes of UTF-8. */
export const MAX_BYTES = 1_000_000;
const MAX_BRACKETS = 40;
const MAX_INDENT = 200;
const MAX_ALIASES = 50;
const MAX_SHOWN = 50;

/** A YAML file as read: its tree (for places), its plain data, and what is wrong with its syntax. */
export interface YamlFile {
  file: string;
  /** Null when there are syntax errors. */
  document: Document | null;
  lines: LineCounter;
  /** Null when there are syntax errors. */
  data: unknown;
  issues: Issue[];
  /** Issues that were found beyond those. */
  more: number;
}

/**
 * Reads YAML (and so JSON) into plain data, and lists every syntax error with its place.
 *
 * @param text the content of the file, with or without a byte order mark
 * @param file the name shown in messages
 */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const result: YamlFile = { file, document: null, lines, data: null, issues: [], more: 0 };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refusal = refuse(source);
  if (refusal !== null) {
    result.issues.push(syntaxIssue(file, 1, 1, refusal));
    return result;
  }
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'error',
  });
  const sourceLines = source.split('\n');
  for (const error of [...document.errors, ...document.warnings]) {
    const unclosed = error.message.startsWith('Missing closing');
    const { line, col } = lines.linePos(unclosed ? openingQuote(document, error.pos[0]) : error.pos[0]);
    if (result.issues.some((issue) => issue.line === line)) continue;
    let what = YAML_ERRORS[error.code];
    if (error.message.startsWith('Flow ')) what = BRACKETS;
    if (error.code === 'MISSING_CHAR' && error.message.startsWith('Implicit map keys')) what = NO_COLON;
    if (what === NO_COLON && sourceLines[line - 1]?.includes('：')) what = FULL_WIDTH_COLON;
    result.issues.push(syntaxIssue(file, line, col, what));
  }
  if (result.issues.length > 0) {
    result.issues = shorten(result.issues);
    return result;
  }
  if (isScalar(document.contents) && /[^：]：/.test(String(document.contents.value))) {
    result.issues.push(syntaxIssue(file, 1, 1, FULL_WIDTH_COLON));
    return result;
  }
  const aliases = badAliases(result, document);
  if (aliases.length > 0) {
    result.issues.push(...aliases);
    return result;
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    // Throws when an alias stands inside what it refers to.
    JSON.stringify(data);
    result.data = data;
  } catch {
    result.issues.push(
      syntaxIssue(file, 1, 1, {
        zh: `别名（*）展开后超过允许的次数（${MAX_ALIASES}）；请直接写出值`,
        en: `its aliases (*) unfold into more than the ${MAX_ALIASES} allowed; write the values out`,
      }),
    );
    return result;
  }
  result.document = document;
  result.issues.push(...hiddenCharacters(result, document, source), ...duplicateKeys(result, document));
  return result;
}

/** Reasons not to parse at all: each of these could stop the program rather than give an error. */
function refuse(source: string): Text | null {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_BYTES) {
    return {
      zh: `文件有 ${bytes} 字节；最多 ${MAX_BYTES} 字节（1 MB）`,
      en: `it has ${bytes} bytes; at most ${MAX_BYTES} bytes (1 MB) are read`,
    };
  }
  if (source.includes('\u0000') || source.includes('\uFFFD')) {
    return { zh: '含有非 UTF-8 文字；请另存为 UTF-8 编码', en: 'it is not UTF-8 text; save it as UTF-8' };
  }
  let open = 0;
  let deepest = 0;
  for (const token of new Lexer().lex(source)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++open);
    else if (token === ']' || token === '}') open--;
  }
  const indent = source
    .split('\n')
    .reduce((most, line) => Math.max(most, /^(?:[-?:]?[ \t])*/.exec(line)?.[0].length ?? 0), 0);
  if (deepest > MAX_BRACKETS || indent > MAX_INDENT) {
    return {
      zh: `嵌套太深；括号最多 ${MAX_BRACKETS} 层，缩进最多 ${MAX_INDENT} 列`,
      en: `it is nested too deeply; at most ${MAX_BRACKETS} brackets or ${MAX_INDENT} columns of indentation are read`,
    };
  }
  return null;
}

/** Where the quoted text starts that runs on to a position: the place to mend, rather than the end of the file. */
function openingQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && type?.startsWith('QUOTE') && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

function badAliases(yaml: YamlFile, document: Document): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const { line, col } = yaml.lines.linePos(alias.range?.[0] ?? 0);
      issues.push(
        syntaxIssue(yaml.file, line, col, {
          zh: `别名 *${showHidden(alias.source)} 没有对应的锚点；含 * 的文字请加引号`,
          en: `no anchor stands before the alias *${showHidden(alias.source)}; put text that starts with * in quotes`,
        }),
      );
    },
  });
  return issues;
}

/** Reported beside the other mistakes of a file, not instead of them: the later value is the one that is read. */
function duplicateKeys(yaml: YamlFile, document: Document): Issue[] {
  const issues: Issue[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (!isNode(node) || isAlias(node)) return;
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    }
    if (!isMap(node)) return;
    const first = new Map<string, number>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      const start = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      const { line, col } = yaml.lines.linePos(start);
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      else {
        const shown = showHidden(key);
        const text = {
          zh: `无法确定“${shown}”的值：第 ${before} 行和第 ${line} 行各写了一次；请只留一个`,
          en: `Cannot tell the value of "${shown}": it is written on line ${before} and again on line ${line}; keep one`,
        };
        const place = { file: yaml.file, line, column: col };
        issues.push({
          code: 'duplicate_key',
          level: 'error',
          path: showHidden([...path, key].join('.')),
          text,
          ...place,
        });
      }
      walk(pair.value, [...path, key]);
    }
  };
  walk(document.contents, []);
  return issues;
}

/** Characters that would change how a message or a report is shown, as they stand in the file or escaped in quotes. */
function hiddenCharacters(yaml: YamlFile, document: Document, source: string): Issue[] {
  const plain = source.replaceAll('\r\n', ' \n');
  if (hiddenCharacter(plain) === null && !source.includes('\\')) return [];
  const issues: Issue[] = [];
  const add = (index: number, name: string) => {
    const { line, col } = yaml.lines.linePos(index);
    if (issues.length <= MAX_ISSUES && issues.at(-1)?.line !== line)
      issues.push(hiddenIssue(yaml.file, line, col, name));
  };
  let start = 0;
  for (const line of plain.split('\n')) {
    const found = hiddenCharacter(line);
    if (found !== null) add(start + found.index, found.name);
    start += line.length + 1;
  }
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const found = hiddenCharacter(value);
      if (found !== null && hiddenCharacter(plain.slice(range[0], range[1])) === null)
        add(range[0], found.name);
    },
  });
  return issues;
}

function hiddenIssue(file: string, line: number, column: number, name: string): Issue {
  return {
    code: 'hidden_character',
    level: 'error',
    path: '',
    text: {
      zh: `无法使用字符 ${name}：这是看不见的控制字符，会改变文字的显示；请删去`,
      en: `Cannot use the character ${name}: it is a control character, which changes how text is shown; delete it`,
    },
    file,
    line,
    column,
  };
}

function shorten(issues: Issue[]): Issue[] {
  if (issues.length <= MAX_SHOWN) return issues;
  const rest = issues.length - MAX_SHOWN;
  const last = issues[MAX_SHOWN - 1] as Issue;
  const more = syntaxIssue(last.file ?? '', last.line ?? 1, last.column ?? 1, {
    zh: `此后还有 ${rest} 处语法错误；请先改正以上各处`,
    en: `${rest} more syntax errors follow; mend those above first`,
  });
  return [...issues.slice(0, MAX_SHOWN), more];
}

function syntaxIssue(file: string, line: number, column: number, what: Text): Issue {
  return {
    code: 'yaml_syntax',
    level: 'error',
    path: '',
    text: { zh: `无法读取YAML：${what.zh}`, en: `Cannot read YAML: ${what.en}` },
    file,
    line: Math.max(1, line),
    column: Math.max(1, column),
  };
}

/** An issue at a place of the file; `at: 'key'` points at the key instead of its value. */
export function issueAt(
  yaml: YamlFile,
  path: Path,
  code: string,
  text: Text,
  options: { at?: 'value' | 'key'; level?: Issue['level'] } = {},
): Issue {
  const place = yaml.document === null ? {} : locate(yaml.document, yaml.lines, path, options.at);
  return {
    code,
    level: options.level ?? 'error',
    path: showHidden(path.join('.')),
    text: { zh: showHidden(text.zh), en: showHidden(text.en) },
    file: yaml.file,
    ...place,
  };
}
