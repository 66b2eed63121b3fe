import type { Library } from './library.ts';

/** Proofs left out of a library: a tree in its shape that holds only them. */
export type Proofs = { readonly [key: string]: Proofs | string | null | readonly unknown[] };

/** What proves a number rather than enters into it. */
const PROOFS: ReadonlySet<string> = new Set(['quote', 'where', 'implied', 'note', 'sources', 'notes']);

/**
 * A library in two parts: what is computed with and named, and the quotes, places and notes that prove it, which a page
 * can load later. The first part is a library by itself, with the same runs.
 *
 * @example see test/scenarios/split_library.test.ts: joined again, it is the library it was
 */
export function splitLibrary(library: Library): { core: Library; proofs: Proofs } {
  const { core, proofs } = split(library);
  return { core: core as Library, proofs: proofs ?? {} };
}

/** The whole library again. */
export function joinLibrary(core: Library, proofs: Proofs): Library {
  return join(core, proofs) as Library;
}

function split(value: unknown): { core: unknown; proofs: Proofs | null } {
  if (typeof value !== 'object' || value === null) return { core: value, proofs: null };
  const core: Record<string, unknown> = {};
  const proofs: Record<string, Proofs | string | null> = {};
  for (const [key, inner] of Object.entries(value)) {
    const empty = PROOFS.has(key) ? emptied(inner) : undefined;
    if (empty !== undefined) {
      core[key] = empty;
      proofs[key] = inner as Proofs;
      continue;
    }
    const parts = split(inner);
    core[key] = parts.core;
    if (parts.proofs !== null) proofs[key] = parts.proofs;
  }
  const found = Object.keys(proofs).length > 0 ? proofs : null;
  return { core: Array.isArray(value) ? Object.values(core) : core, proofs: found };
}

/** What stands for a proof until it is there; undefined where there is nothing to leave out. */
function emptied(proof: unknown): '' | null | readonly [] | undefined {
  if (typeof proof === 'string') return proof === '' ? undefined : '';
  if (Array.isArray(proof)) return proof.length === 0 ? undefined : [];
  return proof === null ? undefined : null;
}

function join(core: unknown, proofs: unknown): unknown {
  if (typeof proofs !== 'object' || proofs === null) return core;
  const joined: Record<string, unknown> = { ...(core as object) };
  for (const [key, inner] of Object.entries(proofs)) {
    joined[key] = PROOFS.has(key) ? inner : join(joined[key], inner);
  }
  return Array.isArray(core) ? Object.values(joined) : joined;
}
