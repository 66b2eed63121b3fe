import type { Library } from '../../../scenarios/library.ts';
import { allHashes } from '../all_hashes.ts';

/** What the test asks of the browser. */
declare global {
  var hashesOf: (library: Library) => string[];
}

globalThis.hashesOf = allHashes;
