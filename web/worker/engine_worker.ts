import { expose, type ProxyMarked, proxy } from 'comlink';
import type { Library } from '../../scenarios/library.ts';
import type { Proofs } from '../../scenarios/split_library.ts';
import { StudyApi } from './study_api.ts';

/** The library: what is computed with as fetched, and where its quotes and sources lie. */
export interface LibraryParts {
  core: ArrayBuffer;
  proofs: string;
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** What the page reaches first: the engine, as soon as its library is there. */
export interface EngineStart {
  start(parts: LibraryParts): Promise<StudyApi & ProxyMarked>;
}

const engineStart: EngineStart = {
  async start({ core, proofs }) {
    const library = JSON.parse(new TextDecoder().decode(core)) as Library;
    return proxy(new StudyApi(library, async () => (await fetchJson(proofs)) as Proofs));
  },
};

expose(engineStart);
