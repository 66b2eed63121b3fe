import type { Library } from '../scenarios/library.ts';
import type { Proofs } from '../scenarios/split_library.ts';

/** Builds code and styles of the page. */
export function buildPageCode(outDir: string): Promise<void>;
/** Lays the parts of the library beside the built page, and tells the page their names. */
export function layLibrary(outDir: string, parts: { core: Library; proofs: Proofs }): void;
