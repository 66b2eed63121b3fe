import { ENGINE_VERSION } from '../../engine/engine_version.ts';
import type { Scenario } from '../../engine/run_types.ts';
import { type Language, PlancastError } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Catalogue, Opened, Refused, View } from '../protocol.ts';
import type { Simulated } from '../state/page_state.ts';
import { type BaseWorkings, baseWorkings, movedWorkings } from './base_workings.ts';
import { factsOf, makeView } from './make_view.ts';
import { onPage } from './on_page.ts';
import { openScenario } from './open_scenario.ts';

/** Loaded scenarios that are kept ready. */
const MOST_KEPT = 12;

/** What the page asks of the engine; it lives in a worker and is called from the page. */
export class EngineApi {
  library: Library;
  #kept = new Map<string, BaseWorkings>();
  #opened = new Map<string, Opened>();
  #files = new Map<string, Scenario>();

  constructor(library: Library) {
    this.library = library;
  }

  /** Everything that can be opened. */
  catalogue(): Catalogue {
    const { regions, scenarios, indicators, dataVersion } = this.library;
    return {
      regions: Object.values(regions).flatMap(({ id, label }) => {
        const own = Object.values(scenarios).filter(({ region }) => region === id);
        return own.length === 0
          ? []
          : [{ id, label, scenarios: own.map(({ id, title }) => ({ id, title })) }];
      }),
      drivers: Object.values(indicators).flatMap(({ drivers }) => drivers.map(({ id }) => id)),
      indicators: Object.keys(indicators),
      engineVersion: ENGINE_VERSION,
      dataVersion,
    };
  }

  /** A scenario as loaded: all that stays while sliders move. */
  open(simulated: Simulated, language: Language): Opened | Refused {
    return this.orRefused(() => this.openedOf(simulated, language));
  }

  /** What one state gives. */
  view(simulated: Simulated, language: Language): View | Refused {
    return this.orRefused(() => {
      const opened = this.openedOf(simulated, language);
      const base = this.baseOf(simulated);
      const start = performance.now();
      const workings = movedWorkings(base, simulated.set);
      const took = performance.now() - start;
      return makeView(workings.projection, factsOf(base, workings, language), opened, took);
    });
  }

  /** One indicator over the years, as points; empty where it is not projected. */
  series(simulated: Simulated, indicator: string): { x: number; y: number }[] | Refused {
    return this.orRefused(() => {
      const { projection } = movedWorkings(this.baseOf(simulated), simulated.set);
      return Array.from(projection.values[indicator] ?? [], (y, t) => ({
        x: projection.baseYear + t,
        y,
      })).filter(({ y }) => Number.isFinite(y));
    });
  }

  /** Id and result hash of the run that a state is: the command line's for the same scenario and settings. */
  async hashes(simulated: Simulated): Promise<{ id: string; resultHash: string } | Refused> {
    const { runScenario } = await import('../../scenarios/run_scenario.ts');
    return this.orRefused(() => {
      const { scenario, overrides } = this.baseOf(simulated);
      const set = Object.keys(simulated.set).length === 0 ? {} : { set: simulated.set };
      const { id, resultHash } = runScenario(this.library, scenario, { ...overrides, ...set });
      return { id, resultHash };
    });
  }

  /** The loaded scenario, ready to be moved. */
  baseOf(simulated: Simulated): BaseWorkings {
    const { scenario, file, horizon, targets } = simulated;
    const key = JSON.stringify([scenario, file, horizon, targets]);
    let base = this.#kept.get(key);
    if (base === undefined) {
      base = baseWorkings(this.library, this.#scenarioOf(simulated), simulated);
      keep(this.#kept, key, base);
    }
    return base;
  }

  /** Takes in a file of one's own that has been read and checked. */
  adopt(text: string, scenario: Scenario): void {
    this.#files.set(text, scenario);
  }

  /** Goes on with another library: what was worked out with the one before is forgotten. */
  protected changeLibrary(library: Library): void {
    this.library = library;
    this.#kept.clear();
    this.#opened.clear();
  }

  protected openedOf(simulated: Simulated, language: Language): Opened {
    const { scenario, file, horizon, targets } = simulated;
    const key = JSON.stringify([scenario, file, horizon, targets, language]);
    let opened = this.#opened.get(key);
    if (opened === undefined) {
      opened = openScenario(this.baseOf(simulated), language);
      keep(this.#opened, key, opened);
    }
    return opened;
  }

  /** Mistakes of a person's come back as words; anything else is our own and is thrown on. */
  protected orRefused<T>(carryOut: () => T): T | Refused {
    try {
      return carryOut();
    } catch (error) {
      if (!(error instanceof PlancastError)) throw error;
      return { refused: error.issues.map(({ text }) => onPage(text, this.library)) };
    }
  }

  #scenarioOf({ scenario: id, file }: Simulated): Scenario {
    const found = file === null ? this.library.scenarios[id] : this.#files.get(file.text);
    if (found !== undefined) return found;
    throw new PlancastError([
      {
        code: 'unknown_scenario',
        level: 'error',
        path: '',
        text: {
          zh: `无法打开情景“${id}”：没有这个情景；请在上方选择`,
          en: `Cannot open the scenario "${id}": there is no such scenario; choose one above`,
        },
      },
    ]);
  }
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}
