import type { ErrorCode } from 'yaml';
import type { Text } from '../../engine/types.ts';

/** A `{`, `[` or quote that is never closed. */
export const BRACKETS: Text = {
  zh: '括号或引号没有配对；请检查 { }、[ ] 和引号',
  en: 'a bracket or quote has no partner; check { }, [ ] and quotes',
};
const COLON: Text = {
  zh: '一行里有第二个冒号；含冒号的文字请加引号，或把嵌套内容写到下一行并缩进',
  en: 'there is a second colon on the line; put text with a colon in quotes, or nest on the next line, indented',
};
const INDENT: Text = {
  zh: '缩进不一致；同一层的键请从同一列开始',
  en: 'the indentation does not fit; start keys of one level in the same column',
};
const ANCHOR: Text = {
  zh: '锚点、别名或标签的写法有误；请直接写出值',
  en: 'an anchor, alias or tag is out of place; write the value itself',
};

/** What a YAML syntax error means to the author: what was found and what to do, in both languages. */
export const YAML_ERRORS: Readonly<Record<ErrorCode, Text>> = {
  ALIAS_PROPS: ANCHOR,
  BAD_ALIAS: ANCHOR,
  BAD_COLLECTION_TYPE: ANCHOR,
  MULTIPLE_ANCHORS: ANCHOR,
  MULTIPLE_TAGS: ANCHOR,
  BAD_PROP_ORDER: ANCHOR,
  TAG_RESOLVE_FAILED: {
    zh: '标签（以 ! 开头）不能使用；请直接写出值',
    en: 'tags (words that start with !) are not read; write the value itself',
  },
  BAD_DIRECTIVE: {
    zh: '以 % 开头的行是 YAML 指令；值请写成 6% 或加引号',
    en: 'a line that starts with % is a YAML directive; write values as 6% or in quotes',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号内的反斜杠写法有误；请改用单引号',
    en: 'a backslash inside double quotes is not an escape; use single quotes',
  },
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: {
    zh: '值不能以 %、@ 或反引号开头；请写成 6%，文字请加引号',
    en: 'a value cannot start with %, @ or a backtick; write 6%, and put text in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  DUPLICATE_KEY: { zh: '同一个键写了两次；请只留一个', en: 'a key is written twice; keep one' },
  IMPOSSIBLE: { zh: '写法无法识别；请重写这一行', en: 'this cannot be read; write the line anew' },
  KEY_OVER_1024_CHARS: {
    zh: '键超过1024个字符；请检查是否漏了换行',
    en: 'a key has more than 1024 characters; check for a missing line break',
  },
  MISSING_CHAR: BRACKETS,
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行不是“键: 值”；请检查冒号后的空格和上一行的引号、括号',
    en: 'this line is not "key: value"; check the space after the colon, and quotes and brackets of the line above',
  },
  MULTIPLE_DOCS: {
    zh: '文件里有第二个文档（---）；每个文件只写一个',
    en: 'a second document (---) starts here; write one to a file',
  },
  NON_STRING_KEY: { zh: '键是一个列表或映射；键应为文字', en: 'the key is a list or a map; a key is text' },
  RESOURCE_EXHAUSTION: {
    zh: '嵌套太深或引用太多；请展开写出',
    en: 'it is nested too deeply or refers too often; write it out',
  },
  TAB_AS_INDENT: {
    zh: '用制表符缩进；请改用空格',
    en: 'a tab is used for indentation; use spaces',
  },
  UNEXPECTED_TOKEN: {
    zh: '此处的符号出乎意料；请检查引号、括号和“- ”前的缩进',
    en: 'a sign stands where none is expected; check quotes, brackets and the indentation before "- "',
  },
};

/** Typed with a Chinese keyboard: the commonest reason why a line is no `key: value`. */
export const FULL_WIDTH_COLON: Text = {
  zh: '用了全角冒号“：”；请改用半角冒号加空格“: ”',
  en: 'the colon is a full-width "："; write an ordinary colon and a space',
};

/** `MISSING_CHAR` also stands for a line without a colon. */
export const NO_COLON: Text = YAML_ERRORS.MULTILINE_IMPLICIT_KEY;
