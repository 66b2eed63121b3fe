import type { Run } from '../../engine/run_types.ts';
import type { Issue } from '../../engine/types.ts';
import { auditData, auditRegions } from '../../report/answers/audit_regions.ts';
import { compareRuns } from '../../report/answers/compare_runs.ts';
import { explainQuantity } from '../../report/answers/explain_quantity.ts';
import { REPORT_FORMATS } from '../../report/answers/report_formats.ts';
import type { CarriedOut } from '../../report/answers/run_with_reference.ts';
import { seenWith } from '../../report/answers/run_with_reference.ts';
import { solveTarget } from '../../report/answers/solve_target.ts';
import { sweepData, sweepOf } from '../../report/answers/sweep_of.ts';
import { tornadoData, tornadoOf } from '../../report/answers/tornado_of.ts';
import { trackedScenario } from '../../report/answers/tracked_scenario.ts';
import { workOutAsked } from '../../report/answers/work_out_asked.ts';
import { buildReport } from '../../report/build_report.ts';
import { countVerdicts } from '../../report/count_verdicts.ts';
import { createRunWriter } from '../../report/create_run_writer.ts';
import type { FactsOptions } from '../../report/facts.ts';
import { snakeKeys, writeJson } from '../../report/run_data.ts';
import type { RequestOf, VerbName } from '../schema/requests.ts';
import type { ScenarioRequest } from '../schema/scenario_request.ts';
import { carryOut, carryOutFound, type Desk, runOnly } from './desk.ts';
import { MEMBER_PLACES } from './member_places.ts';
import { requestedScenario } from './requested_scenario.ts';
import { below, saidOf } from './said_of.ts';
import { type Answer, JSON_TYPE } from './task.ts';

type Verbs = { [V in VerbName]: (request: RequestOf<V>, desk: Desk) => Promise<Answer> | Answer };

/** What each verb answers: the same data, to the byte, as the command of the same name prints with --json. */
export const VERBS: Verbs = {
  async run(request, desk) {
    const carried = await carryOut(request, desk);
    return ofRun(carried, seenWith(carried));
  },

  async batch({ runs }, desk) {
    const rows: unknown[] = [];
    for (const [index, request] of runs.entries()) {
      const watch = partOf(desk, index, runs.length);
      const place = (path: string) => below(`runs.${index}`, path);
      const run = await saidOf(place, () => runOnly(request, { ...desk, watch }));
      rows.push({
        scenario: run.scenario,
        id: run.id,
        resultHash: run.resultHash,
        counts: countVerdicts(run.verdicts),
        joint: run.uncertainty?.joint ?? null,
      });
    }
    return ofData(snakeKeys({ runs: rows }));
  },

  check(request, { extended }) {
    let issues: readonly Issue[];
    try {
      issues = requestedScenario(request, extended).warnings;
    } catch (error) {
      issues = issuesOf(error);
    }
    return ofData({ files: 1, issues: issues.map(({ file: _, ...issue }) => issue) });
  },

  async compare({ scenarios, overrides, year }, desk) {
    const runs: Run[] = [];
    for (const [index, named] of scenarios.entries()) {
      const request = typeof named === 'string' ? { id: named } : named;
      const laid = { ...overrides, ...request.overrides };
      const watch = partOf(desk, index, scenarios.length);
      const place = (path: string) => {
        if (path.startsWith('overrides') && request.overrides === undefined) return path;
        return below(`scenarios.${index}`, typeof named === 'string' && path === 'id' ? '' : path);
      };
      const run = await saidOf(place, () => runOnly({ ...request, overrides: laid }, { ...desk, watch }));
      runs.push(run);
    }
    const { comparison } = await saidOf(
      (path) => (path === '' ? 'scenarios' : path),
      () => compareRuns(runs, year, desk.extended.library, MEMBER_PLACES),
    );
    return ofData(snakeKeys(comparison));
  },

  async solve({ quantity, at_least, at_most, levers, ...request }, desk) {
    const carried = await carryOut(request, desk);
    const wanted = {
      atLeast: at_least === undefined ? undefined : String(at_least),
      atMost: at_most === undefined ? undefined : String(at_most),
      lever: levers,
    };
    return ofData(snakeKeys(solveTarget(quantity, wanted, carried, MEMBER_PLACES)));
  },

  async sensitivity({ quantity, method: _, ...request }, desk) {
    const { asked, worked } = await workedOut(quantity, request, desk);
    return ofData(snakeKeys(tornadoData(asked, tornadoOf(asked, worked))));
  },

  async sweep({ quantity, over, steps, ...request }, desk) {
    const { asked, worked } = await workedOut(quantity, request, desk);
    return ofData(snakeKeys(sweepData(asked, sweepOf(asked, over, steps, worked, MEMBER_PLACES))));
  },

  async explain({ quantity, ...request }, desk) {
    return ofData(snakeKeys(explainQuantity(quantity, await carryOut(request, desk), MEMBER_PLACES)));
  },

  async track(request, desk) {
    const { id, overrides = {}, ...written } = request;
    const brought = written.scenario !== undefined || written.yaml !== undefined;
    const { found, asOf } = await trackedScenario(
      brought ? '' : (id ?? ''),
      overrides.as_of,
      desk.extended.library,
      (name) => requestedScenario(brought ? request : id === undefined ? {} : { id: name }, desk.extended),
      MEMBER_PLACES,
    );
    const carried = await carryOutFound(found, { ...overrides, as_of: asOf }, desk);
    return ofRun(carried, { scenario: carried.scenario });
  },

  async audit({ regions = [] }, { extended }) {
    const audits = await saidOf(
      () => 'regions',
      () => auditRegions(regions, extended.library),
    );
    return ofData(snakeKeys(auditData(audits)));
  },

  async calibrate({ csv, x, y, default: fallback }) {
    // What it needs requires an ES module, during which no thread may be stopped: only who calibrates loads it.
    const { calibrateCsv } = await import('../../report/answers/calibrate_csv.ts');
    return ofData(snakeKeys(calibrateCsv(csv, x, y, fallback, MEMBER_PLACES)));
  },

  async report({ format, ...request }, desk) {
    const carried = await carryOut(request, desk);
    const { run, library } = carried;
    const document = buildReport(run, library, desk.language, seenWith(carried));
    const { type, write } = REPORT_FORMATS[format];
    const file = `${run.scenario.replaceAll('/', '-')}.${desk.language}.${format}`;
    return { type, body: Buffer.from(write(document, carried), 'utf8'), file, run: runOf(carried) };
  },
};

/** What is asked of a request's scenario, worked out. */
async function workedOut(quantity: string, request: ScenarioRequest, desk: Desk) {
  return workOutAsked(quantity, await carryOut(request, desk), MEMBER_PLACES);
}

const writeRun = createRunWriter();

function ofRun(carried: CarriedOut, seen: FactsOptions): Answer {
  const body = writeRun(carried.run, carried.library, seen);
  return { type: JSON_TYPE, body, file: null, run: runOf(carried) };
}

function ofData(data: unknown): Answer {
  return { type: JSON_TYPE, body: Buffer.from(writeJson(data), 'utf8'), file: null, run: null };
}

function runOf({ run: { id, resultHash } }: CarriedOut): Answer['run'] {
  return { id, resultHash };
}

/** Progress of one of several equal parts, as progress of the whole. */
function partOf({ watch }: Desk, index: number, count: number): Desk['watch'] {
  const { progress } = watch;
  if (progress === undefined) return watch;
  return { ...watch, progress: (share) => progress((index + share) / count) };
}

function issuesOf(error: unknown): readonly Issue[] {
  const { issues } = error as { issues?: readonly Issue[] };
  if (issues === undefined) throw error;
  return issues;
}
