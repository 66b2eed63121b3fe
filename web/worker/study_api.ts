import type { Language } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { joinLibrary, type Proofs } from '../../scenarios/split_library.ts';
import type {
  BasisAnswer,
  CompareAnswer,
  FanAnswer,
  MapAnswer,
  MapQuestion,
  ReadFile,
  SavedFile,
  SaveKind,
  SeekAnswer,
  SeekQuestion,
  TornadoAnswer,
} from '../answers.ts';
import type { Refused } from '../protocol.ts';
import type { Simulated } from '../state/page_state.ts';
import type { BasisQuestion } from './answers/basis_answer.ts';
import { EngineApi } from './engine_api.ts';

/** The engine with the analyses, whose code and quotes are loaded when the first of them is asked for. */
export class StudyApi extends EngineApi {
  readonly #shipped: Library;
  #fetchProofs: () => Promise<Proofs>;
  #proofs: Promise<Proofs> | null = null;
  #whole: { core: Library; joined: Library } | null = null;
  /** Scenarios of the server that files of one's own extend, by id. */
  #saved = new Map<string, string>();

  constructor(library: Library, fetchProofs: () => Promise<Proofs>) {
    super(library);
    this.#shipped = library;
    this.#fetchProofs = fetchProofs;
  }

  /** The library with its quotes and sources. */
  async #wholeLibrary(): Promise<Library> {
    this.#proofs ??= this.#fetchProofs();
    const proofs = await this.#proofs;
    if (this.#whole?.core !== this.library)
      this.#whole = { core: this.library, joined: joinLibrary(this.library, proofs) };
    return this.#whole.joined;
  }

  /** Loads all that is loaded late, so that the page works with the network off. */
  async prepare(): Promise<void> {
    await Promise.all([
      this.#wholeLibrary(),
      import('./answers/seek_answer.ts'),
      import('./answers/tornado_answer.ts'),
      import('./answers/map_answer.ts'),
      import('./answers/compare_answer.ts'),
      import('./answers/basis_answer.ts'),
      import('./answers/read_own_file.ts'),
      import('./answers/write_file.ts'),
      import('./answers/fan_answer.ts'),
    ]);
  }

  /** Every letter that stands in the library. */
  async letters(): Promise<string> {
    return [...new Set(JSON.stringify(await this.#wholeLibrary()))].join('');
  }

  /** What each lever alone can do about a target. */
  async seek(
    simulated: Simulated,
    question: SeekQuestion,
    language: Language,
  ): Promise<SeekAnswer | Refused> {
    const { seekAnswer } = await import('./answers/seek_answer.ts');
    return this.orRefused(() => seekAnswer(this.baseOf(simulated), simulated, question, language));
  }

  /** What each driver alone does to a target. */
  async tornado(simulated: Simulated, target: string, language: Language): Promise<TornadoAnswer | Refused> {
    const { tornadoAnswer } = await import('./answers/tornado_answer.ts');
    return this.orRefused(() => tornadoAnswer(this.baseOf(simulated), simulated, target, language));
  }

  /** Verdicts over a grid of two drivers. */
  async map(simulated: Simulated, question: MapQuestion, language: Language): Promise<MapAnswer | Refused> {
    const { mapAnswer } = await import('./answers/map_answer.ts');
    return this.orRefused(() => {
      const opened = this.openedOf(simulated, language);
      return mapAnswer(this.baseOf(simulated), opened, simulated, question, language);
    });
  }

  /** What differs between what is shown and other scenarios. */
  async compare(compared: readonly Simulated[], language: Language): Promise<CompareAnswer | Refused> {
    const { compareAnswer } = await import('./answers/compare_answer.ts');
    return this.orRefused(() =>
      compareAnswer(
        compared.map((simulated) => ({ base: this.baseOf(simulated), simulated })),
        language,
      ),
    );
  }

  /** Where a target and a number come from. */
  async basis(
    simulated: Simulated,
    question: BasisQuestion,
    language: Language,
  ): Promise<BasisAnswer | Refused> {
    const [{ basisAnswer }, whole] = await Promise.all([
      import('./answers/basis_answer.ts'),
      this.#wholeLibrary(),
    ]);
    return this.orRefused(() => basisAnswer(this.baseOf(simulated), whole, simulated, question, language));
  }

  /** Odds and bands from so many paths. */
  async fan(simulated: Simulated, draws: number, language: Language): Promise<FanAnswer | Refused> {
    const { fanAnswer } = await import('./answers/fan_answer.ts');
    return this.orRefused(() => {
      const indicators = this.openedOf(simulated, language).indicators.map(({ id }) => id);
      return fanAnswer(this.baseOf(simulated), indicators, simulated, draws, language);
    });
  }

  /** Reads a scenario file of one's own, and keeps it if it has no mistake. */
  async readFile(name: string, text: string, folder: string): Promise<ReadFile> {
    const { readOwnFile } = await import('./answers/read_own_file.ts');
    const { scenario, issues } = readOwnFile(name, text, folder, this.library);
    if (scenario === null) return { scenario: null, issues };
    this.adopt(text, scenario);
    return { scenario: scenario.id, issues };
  }

  /** Ids of the scenarios that a file extends and that are not shipped. */
  async parentsOf(name: string, text: string, folder: string): Promise<string[]> {
    const { parentsOfFile } = await import('./answers/read_own_file.ts');
    return parentsOfFile(name, text, folder).filter((id) => !Object.hasOwn(this.#shipped.scenarios, id));
  }

  /** Takes in scenarios of the server that files of one's own extend, as they stand now. */
  async takeParents(saved: readonly { id: string; yaml: string }[]): Promise<void> {
    if (saved.every(({ id, yaml }) => this.#saved.get(id) === yaml)) return;
    for (const { id, yaml } of saved) this.#saved.set(id, yaml);
    const { withScenarios } = await import('./answers/read_own_file.ts');
    this.changeLibrary(
      withScenarios(
        this.#shipped,
        [...this.#saved].map(([id, yaml]) => ({ id, yaml })),
      ),
    );
  }

  /** What is shown as a file; a scenario file under a title of one's own, if there is one. */
  async write(
    simulated: Simulated,
    kind: SaveKind,
    language: Language,
    title: string | null = null,
  ): Promise<SavedFile> {
    const [{ writeFile }, whole] = await Promise.all([
      import('./answers/write_file.ts'),
      this.#wholeLibrary(),
    ]);
    return writeFile(this.baseOf(simulated), whole, simulated, { kind, language, title });
  }
}
