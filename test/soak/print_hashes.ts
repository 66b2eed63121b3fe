import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { root } from '../health/repository.ts';
import { allHashes } from './all_hashes.ts';

/** Prints all hashes for another version of Node to be held against. */
for (const line of allHashes(readLibrary(`${root}scenarios`).library)) console.log(line);
