import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../web/words/page_words.ts';

const HAN = /\p{Script=Han}/u;
/** Latin words that Chinese text keeps: names, formats, and units of the field. */
const KEPT = /\b(Plancast|GDP|R&D|YAML|CSV|Excel|Markdown|MB|PNG|SVG|English)\b/g;

const folder = fileURLToPath(new URL('../../web/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'))
  .map((name) => ({ name, code: readFileSync(folder + name, 'utf8') }));

describe('words of the page', () => {
  it('are there in both languages, with the same names to fill in', () => {
    for (const [key, { zh, en }] of Object.entries(pageWords)) {
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect({ key, names: names(zh) }).toEqual({ key, names: names(en) });
      if (key === 'switch_language') continue;
      expect(`${key}: ${en}`).not.toMatch(HAN);
      const latin = zh.replace(KEPT, '').replace(/\{\w+\}/g, '');
      expect(`${key}: ${/[A-Za-z]{2,}/.test(latin)}`).toBe(`${key}: false`);
    }
  });

  it('are all said somewhere', () => {
    const code = sources.map((source) => source.code).join('\n');
    const said = (key: string) =>
      code.includes(`'${key}'`) || KEYS_IN_PARTS.some((pattern) => pattern.test(key));
    expect(Object.keys(pageWords).filter((key) => !said(key))).toEqual([]);
  });

  it('stand nowhere in the code itself', () => {
    const strays = sources.flatMap(({ name, code }) => {
      const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      const texts = [...bare.matchAll(/>\s*([^<>{}]*[A-Za-z\p{Script=Han}]{2,}[^<>{}]*)\s*<\//gu)].map(
        ([, text = '']) => text.trim(),
      );
      const attributes = [...bare.matchAll(/(?:aria-label|title|placeholder)="([^"]+)"/g)].map(
        ([, text = '']) => text,
      );
      // Messages of the worker are written in both languages where they arise, as in the engine.
      const han = HAN.test(bare) && !name.startsWith('worker/') ? [`Chinese in ${name}`] : [];
      return [...texts, ...attributes]
        .filter((text) => text !== 'Plancast')
        .map((text) => `${name}: ${text}`)
        .concat(han);
    });
    expect(strays).toEqual([]);
  });
});

/** Keys put together from a part that varies: `group_economy`, `panel_map`. */
const KEYS_IN_PARTS = [
  /^group_/,
  /^panel_/,
  /^ask_/,
  /^mark_/,
  /^map_(across|up)$/,
  /^show_/,
  /^no_effect_/,
  /^(undo|redo|replay)$/,
];
