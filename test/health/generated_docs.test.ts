import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { doubtsDoc } from '../../scripts/write_doubts_doc.ts';
import { modelDoc } from '../../scripts/write_model_doc.ts';
import { read, root } from './repository.ts';

const { library } = readLibrary(join(root, 'scenarios'));

describe('pages made from the files under scenarios/ are up to date', () => {
  it('docs/model.md', () => {
    expect(modelDoc(library) === read('docs/model.md'), 'run: npx tsx scripts/write_model_doc.ts').toBe(true);
  });

  it('docs/doubts.md', () => {
    expect(doubtsDoc(library) === read('docs/doubts.md'), 'run: npx tsx scripts/write_doubts_doc.ts').toBe(
      true,
    );
  });
});
