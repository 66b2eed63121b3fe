import { z } from '@hono/zod-openapi';

/** Answers of the API as schemas: for the document, for the typed client, and for the tests that hold answers against them. */

const text = z
  .strictObject({ zh: z.string(), en: z.string() })
  .meta({ id: 'text', description: 'Words in both languages' });
const values = z.array(z.number().nullable());
const source = z.looseObject({ title: z.string() });
const bounds = z.array(z.number().nullable()).length(2);
const response = z.looseObject({ to: z.string(), elasticity: z.number() }).nullable();

export const issueSchema = z
  .object({
    code: z.string().describe('Machine name: unknown_driver'),
    level: z.enum(['error', 'warning']),
    path: z.string().describe('Place in what was sent: assumptions.gdp_growth'),
    text,
    line: z.int().optional(),
    column: z.int().optional(),
  })
  .meta({ id: 'issue', description: 'One thing wrong, or worth saying, with its place and the remedy' });

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    issues: z.array(issueSchema.extend({ message: z.string() })).optional(),
    request_id: z.string().optional(),
  })
  .meta({ id: 'problem', description: 'What went wrong (RFC 9457), in the language asked for' });

export const indicatorSchema = z
  .looseObject({
    id: z.string(),
    label: text,
    group: z.string(),
    unit: z.string(),
    prices: z.string(),
    better: z.enum(['higher', 'lower', 'neither']),
    bounds,
    equation: z.string(),
    method: z.string().nullable(),
    decimals: z.int(),
    drivers: z.array(
      z.looseObject({ id: z.string(), label: text, unit: z.string(), bounds, kind: z.string(), response }),
    ),
    sources: z.array(source),
    note: text.nullable(),
  })
  .meta({ id: 'indicator', description: 'A yearly number with its equation and drivers' });

export const regionRowSchema = z
  .object({
    id: z.string(),
    label: text,
    default_plan: z.string(),
    plans: z.array(z.string()),
    scenarios: z.array(z.string()),
  })
  .meta({ id: 'region_row', description: 'A region and what there is of it' });

export const regionSchema = z
  .looseObject({
    id: z.string(),
    label: text,
    default_plan: z.string(),
    documents: z.array(z.looseObject({ id: z.string(), title: text })),
    observations: z.array(
      z.looseObject({
        indicator: z.string(),
        measure: z.string(),
        period: z.string(),
        value: z.number(),
        unit: z.string(),
        status: z.string(),
        source: z.string(),
        quote: z.string(),
      }),
    ),
    notes: z.array(text),
  })
  .meta({ id: 'region', description: 'Observed numbers of a region with their sources' });

export const planRowSchema = z
  .object({
    id: z.string(),
    region: z.string(),
    label: text,
    base_year: z.int(),
    period: z.array(z.int()).length(2),
    targets: z.int().describe('How many'),
  })
  .meta({ id: 'plan_row', description: 'A plan' });

export const planSchema = z
  .looseObject({
    id: z.string(),
    region: z.string(),
    label: text,
    base_year: z.int(),
    period: z.array(z.int()).length(2),
    targets: z.array(
      z.looseObject({ id: z.string(), indicator: z.string(), kind: z.string(), printed: z.string() }),
    ),
  })
  .meta({ id: 'plan', description: 'Targets as printed and as understood' });

const saved = {
  id: z.string().describe('region/name'),
  region: z.string(),
  title: text,
  origin: z.enum(['shipped', 'saved']),
  version: z.int().nullable().describe('null for a shipped scenario'),
  author: z.string().nullable(),
  note: z.string().nullable(),
  made_by: z.enum(['save', 'restore', 'delete']).nullable(),
  restored_from: z.int().nullable(),
  saved_at: z.iso.datetime().nullable(),
  etag: z.string().describe('To be sent as If-Match with a change'),
} as const;

export const scenarioRowSchema = z
  .object({ ...saved, deleted: z.boolean() })
  .meta({ id: 'scenario_row', description: 'A scenario, without its content' });

export const scenarioResourceSchema = z
  .object({
    ...saved,
    deleted: z.boolean(),
    scenario: z.record(z.string(), z.unknown()).describe('As its file says it'),
    yaml: z.string().describe('The file, as it was written'),
    warnings: z.array(issueSchema).optional(),
  })
  .meta({ id: 'scenario_resource', description: 'A scenario with its content' });

export const versionSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    author: z.string().nullable(),
    note: z.string().nullable(),
    made_by: z.enum(['save', 'restore', 'delete']),
    restored_from: z.int().nullable(),
    saved_at: z.iso.datetime(),
    etag: z.string(),
    yaml: z.string(),
  })
  .meta({ id: 'version', description: 'One version of a saved scenario' });

const verdict = z
  .looseObject({
    target: z.string(),
    indicator: z.string(),
    label: text,
    verdict: z.string(),
    reason: z.string().nullable(),
    unit: z.string(),
    projected: z.number().nullable(),
    required: z.number().nullable(),
    margin: z.number().nullable(),
    pace_needed: z.number().nullable(),
    sentences: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  })
  .meta({ id: 'verdict', description: 'A target and whether it is met' });

export const runSchema = z
  .looseObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of what went in'),
    result_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of the numbers that came out'),
    engine_version: z.string(),
    data_version: z.string(),
    region: z.string(),
    scenario: z.string(),
    plan: z.string(),
    base_year: z.int(),
    horizon: z.int(),
    as_of: z.int(),
    years: z.array(z.int()),
    title: text,
    counts: z.array(z.looseObject({ nature: z.string() })),
    verdicts: z.array(verdict),
    drivers: z.array(
      z.looseObject({ driver: z.string(), unit: z.string(), values, given: z.boolean(), response }),
    ),
    series: z.array(
      z.looseObject({
        indicator: z.string(),
        label: text,
        unit: z.string(),
        basis: z.enum(['level', 'index']),
        values,
        status: z.array(z.string()),
      }),
    ),
    expectations: z.array(z.looseObject({ expectation: z.string(), held: z.boolean() })),
    uncertainty: z.looseObject({}).nullable().describe('Odds and bands, where paths were simulated'),
    warnings: z.array(issueSchema),
  })
  .meta({ id: 'run', description: 'A scenario carried out' });

export const checkSchema = z
  .object({ files: z.int(), issues: z.array(issueSchema) })
  .meta({ id: 'check', description: 'Every mistake of a scenario' });

export const comparisonSchema = z
  .looseObject({
    runs: z.array(z.looseObject({ scenario: z.string(), id: z.string(), result_hash: z.string() })),
    assumptions: z.array(
      z.looseObject({ driver: z.string(), unit: z.string(), answers_growth: z.boolean() }),
    ),
    results: z.array(z.looseObject({ indicator: z.string(), year: z.int(), values, differences: values })),
    verdicts: z.array(z.looseObject({ target: z.string(), differs: z.boolean() })),
  })
  .meta({ id: 'comparison', description: 'What differs between runs' });

export const solvedSchema = z
  .looseObject({
    indicator: z.string(),
    unit: z.string(),
    year: z.int(),
    side: z.enum(['at_least', 'at_most']),
    wanted: z.number(),
    now: z.number(),
    met: z.boolean(),
    levers: z.array(
      z.looseObject({
        driver: z.string(),
        kind: z.enum(['lever', 'uncertain']).describe('Whether somebody can push it'),
        value: z.number().nullable(),
        nearest: z.number().nullable(),
        reached: z.number(),
        shrinks_gdp: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'solved', description: 'What each lever alone can do' });

export const sensitivitySchema = z
  .looseObject({
    method: z.string(),
    quantity: z.string(),
    unit: z.string(),
    year: z.int(),
    required: z.number().nullable(),
    now: z.number(),
    bars: z.array(
      z.looseObject({
        driver: z.string(),
        unit: z.string(),
        low: z.number(),
        high: z.number(),
        at_low: z.number(),
        at_high: z.number(),
      }),
    ),
    unmeasured: z.array(z.string()).describe('Drivers left out: nobody measured how far they err'),
  })
  .meta({ id: 'sensitivity', description: 'What each driver alone does to a number' });

export const sweepSchema = z
  .looseObject({
    quantity: z.string(),
    unit: z.string(),
    year: z.int(),
    required: z.number().nullable(),
    axes: z.array(z.looseObject({ driver: z.string(), unit: z.string(), values: z.array(z.number()) })),
    points: z.array(
      z.looseObject({
        at: z.array(z.number()),
        value: z.number().nullable(),
        verdict: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'sweep', description: 'A number at every point of a grid' });

export const explanationSchema = z
  .looseObject({
    id: z.string(),
    year: z.int(),
    value: z.number().nullable(),
    unit: z.string(),
    equation: z.string().nullable(),
    inputs: z.array(z.looseObject({})).describe('Explanations of what it is made from'),
  })
  .meta({ id: 'explanation', description: 'A number traced back' });

export const auditSchema = z
  .array(z.looseObject({ region: z.string(), findings: z.array(z.looseObject({})) }))
  .meta({ id: 'audit', description: 'Rows of documents whose own numbers do not agree' });

export const calibrationSchema = z
  .looseObject({
    x: z.string(),
    y: z.string(),
    years: z.array(z.int()),
    n: z.int(),
    elasticity: z.number(),
    shrunk: z.number(),
  })
  .meta({ id: 'calibration', description: 'How one series answers another' });

export const batchSchema = z
  .looseObject({
    runs: z.array(z.looseObject({ scenario: z.string(), id: z.string(), result_hash: z.string() })),
  })
  .meta({ id: 'batch', description: 'What came out of each run' });

export const jobSchema = z
  .object({
    id: z.string(),
    verb: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    progress: z.number().min(0).max(1),
    parts: z.int(),
    done: z.int().describe('Parts that are finished and kept'),
    attempts: z.int(),
    author: z.string().nullable(),
    created_at: z.iso.datetime(),
    changed_at: z.iso.datetime(),
    failure: z.object({ message: z.string(), issues: z.array(issueSchema) }).nullable(),
    links: z.object({ self: z.string(), events: z.string(), result: z.string() }),
  })
  .meta({ id: 'job', description: 'Work that was asked for' });

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'stopping']),
    engine_version: z.string(),
    data_version: z.string(),
    read_only: z.boolean(),
    store: z.enum(['closed', 'open', 'failing']),
  })
  .meta({ id: 'health', description: 'Whether the server can answer' });
