import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './repository.ts';

const PAGES = files(/\.md$/);

/** Text of a page without what stands in fences and in backticks. */
const prose = (page: string) =>
  read(page)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');

/** Anchors of a page, made of its headings the way GitHub does. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of read(page)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .matchAll(/^#{1,6} +(.*)$/gm)) {
    anchors.add(
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    );
  }
  return anchors;
}

function problemWith(page: string, target: string): string | null {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)));
  if (!existsSync(join(root, file))) return `${file} does not exist`;
  if (anchor === undefined || anchor === '' || !file.endsWith('.md')) return null;
  return anchorsOf(file).has(decodeURIComponent(anchor)) ? null : `${file} has no heading #${anchor}`;
}

describe('links in documents', () => {
  it.each(PAGES)('%s', (page) => {
    const wrong = [...prose(page).matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const problem = problemWith(page, target);
      return problem === null ? [] : [`${page} links to ${target}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds every page and section that code and data cite', () => {
    const wrong = files(/\.(tsx?|mjs|ya?ml)$/).flatMap((file) =>
      [...read(file).matchAll(/\bdocs\/[\w/.-]*\.md(?:#[^\s)"'`,;]+)?/g)].flatMap(([cited]) => {
        const problem = problemWith('README.md', cited.replace(/[.:]$/, ''));
        return problem === null ? [] : [`${file} cites ${cited}: ${problem}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lists every document in the README', () => {
    const listed = prose('README.md');
    const left = PAGES.filter(
      (page) => page.startsWith('docs/') && posix.dirname(page) === 'docs' && !listed.includes(`](${page})`),
    );
    expect(left.map((page) => `README.md does not list ${page}: add a line to its index`)).toEqual([]);
  });
});
