import type { Library } from '../../scenarios/library.ts';
import { joinLibrary, type Proofs } from '../../scenarios/split_library.ts';
import { EngineApi } from './engine_api.ts';

/** The engine with the analyses, whose code is loaded when the first of them is asked for. */
export class StudyApi extends EngineApi {
  #fetchProofs: () => Promise<Proofs>;
  #whole: Promise<Library> | null = null;

  constructor(library: Library, fetchProofs: () => Promise<Proofs>) {
    super(library);
    this.#fetchProofs = fetchProofs;
  }

  /** The library with its quotes and sources. */
  whole(): Promise<Library> {
    this.#whole ??= this.#fetchProofs().then((proofs) => joinLibrary(this.library, proofs));
    return this.#whole;
  }
}
