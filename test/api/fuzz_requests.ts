import fc from 'fast-check';

/** A request as it is thrown at the app. */
export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minimum?: number;
  maximum?: number;
}

/** The parts of an OpenAPI document that requests are made of. */
export interface FuzzDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  parameters?: { name: string; in: string; schema: Schema; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Values that a program may stumble over, whatever stands beside them. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202egpj.exe',
  '\u001b[31m',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "'; drop table jobs; --",
  '=1+1',
  '@SUM(A1)',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '6%',
  'NaN',
  '１２％',
  '💥',
  '0'.repeat(400),
  'a'.repeat(3_000),
  '('.repeat(200),
  '\n'.repeat(2_000),
  '"'.repeat(500),
  [],
  [[]],
  {},
  { length: 1e9 },
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
  Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 'deep'),
];

/** Texts that are no JSON, or JSON that is no request. */
const BROKEN = [
  '',
  '{',
  '{"id": "sanmenxia"',
  '{"id": 1e999}',
  '{"id": "sanmenxia", "id": 7}',
  "{'id': 'sanmenxia'}",
  '\ufeff{"id": "sanmenxia"}',
  '[]',
  'null',
  '"sanmenxia"',
  '7',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
  '{"__proto__": {"polluted": 1}}',
  '{"id": "\\ud800"}',
] as const;

/** A request that says its scenario in two ways is refused at once: what is left out so that it gets further. */
const ONE_WAY = [['scenario', 'yaml'], ['scenario'], ['yaml']];

/** Words that lead past the first checks, by the name of the member or parameter they stand in. */
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  id: [
    'sanmenxia',
    'sanmenxia/growth_6',
    'weidu',
    'weidu/fuzzed',
    'sanmenxia/plan',
    'rd_intensity',
    '0'.repeat(32),
  ],
  region: ['sanmenxia', 'weidu'],
  name: ['growth_6', 'fuzzed', 'other'],
  plan: ['plan_14', 'plan_13'],
  quantity: ['rd_intensity@2025', 'gdp_real@2024', 'gdp_growth@2023', 'rd_expenditure.average_growth'],
  over: [['gdp_growth=4%..8%'], ['gdp_growth=4%..8%', 'rd_growth=5%..20%']],
  steps: [2, 3],
  levers: [['rd_growth'], []],
  set: [{ gdp_growth: '6%' }, { gdp_growth: { ramp: { from: '7%', to: '5%' } } }, { rd_growth: '10%' }],
  draws: [100, 500],
  seed: [1, 2],
  as_of: [2020, 2022],
  horizon: [2025, 2030],
  year: [2024, 2025],
  yaml: [
    'title: x\n',
    'title: x\nextends: fuzzed\n',
    'title: x\nregion: weidu\nassumptions: {gdp_growth: 5%}\n',
    'a: &a [*a]\n',
    'a: &a [1, 1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c, *c]\n',
    'title: x\ndraws: 200\nassumptions: {gdp_growth: {normal: {mean: 6%, sd: 1%}}}\n',
  ],
  scenario: [
    { title: 'x' },
    { title: 'x', region: 'sanmenxia', assumptions: { gdp_growth: '5%' } },
    { title: 'x', region: 'sanmenxia', extends: 'fuzzed' },
  ],
  scenarios: [
    ['sanmenxia/growth_5', 'sanmenxia/growth_6'],
    ['weidu', 'weidu/growth_5'],
  ],
  csv: ['year,x,y\n2015,1,2\n2016,2,3\n2017,3,5\n2018,4,6\n'],
  x: ['x'],
  y: ['y'],
  version: [1, 2],
  kind: ['not_found'],
  'if-match': ['"v1-000000000000"', '*', '"', 'v1'],
  'if-none-match': ['*', '"x"'],
};

/** Requests in the form that the document describes, with some of their parts spoilt, and some that have no form at all. */
export function fuzzRequests(document: FuzzDocument): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(requestsOf(document, 0), requestsOf(document, 1));
}

/** @param spoilt weight of the hostile values among those that fit; 0: requests that get as far as can be */
function requestsOf(document: FuzzDocument, spoilt: number): fc.Arbitrary<FuzzRequest> {
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : resolve(document.components.schemas[name] ?? {});
  };
  const hostile = fc.constantFrom(...HOSTILE);

  const value = (given: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    const fitting = FITTING[name];
    const formed = depth > 5 ? fc.constant('x') : shaped(resolve(given), name, depth);
    if (fitting !== undefined && spoilt === 0) return fc.constantFrom(...fitting);
    return fc.oneof(
      ...(fitting === undefined ? [] : [{ weight: 12, arbitrary: fc.constantFrom(...fitting) }]),
      { weight: 6, arbitrary: formed },
      { weight: spoilt, arbitrary: hostile },
    );
  };

  const shaped = (schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    const { allOf: [whole] = [] } = schema;
    if (whole !== undefined) return value(whole, name, depth + 1);
    const options = schema.anyOf ?? schema.oneOf;
    if (options !== undefined) return fc.oneof(...options.map((option) => value(option, name, depth + 1)));
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    switch (type) {
      case 'object':
        return map(schema, depth);
      case 'array':
        return fc.array(value(schema.items ?? {}, name, depth + 1), { maxLength: 3 });
      case 'integer':
        return fc.oneof(fc.integer({ min: -3, max: 5 }), fc.integer({ min: 2015, max: 2055 }));
      case 'number':
        return fc.double({ noNaN: true });
      case 'boolean':
        return fc.boolean();
      default:
        return fc.string({ unit: 'binary', maxLength: 20 });
    }
  };

  const map = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const { properties = {}, required = [], additionalProperties: rest } = schema;
    const membersWithout = (left: readonly string[]) =>
      fc.record(
        Object.fromEntries(
          Object.entries(properties)
            .filter(([key]) => !left.includes(key))
            .map(([key, each]) => [key, value(each, key, depth + 1)]),
        ),
        { requiredKeys: required.filter((key) => key in properties) },
      );
    const known = fc.oneof(...(spoilt === 0 ? ONE_WAY : [[]]).map(membersWithout));
    if (typeof rest !== 'object') return known;
    const names = fc.oneof(fc.constantFrom('gdp_growth', 'rd_growth', '2021-2023', '__proto__'), fc.string());
    return fc
      .tuple(known, fc.dictionary(names, value(rest, '', depth + 1), { maxKeys: 3 }))
      .map(([members, more]) => ({ ...more, ...members }));
  };

  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return fc
    .constantFrom(...operations)
    .chain(({ path, method, operation }) => requestOf(path, method, operation));

  function requestOf(path: string, method: string, operation: Operation): fc.Arbitrary<FuzzRequest> {
    const { parameters = [], requestBody } = operation;
    const schema = requestBody?.content['application/json']?.schema;
    const within = (place: string) =>
      fc.record(
        Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === place)
            .map(({ name, schema: form }) => [name, value(form, name, 0)]),
        ),
        { requiredKeys: place === 'path' ? undefined : [] } as object,
      );
    const body = fc.oneof(
      { weight: 12, arbitrary: schema === undefined ? fc.constant(undefined) : value(schema, '', 0) },
      { weight: spoilt, arbitrary: fc.constantFrom(...BROKEN).map((text) => ({ text })) },
    );
    return fc
      .record({
        params: within('path'),
        query: within('query'),
        header: within('header'),
        extra: fc.oneof(
          { weight: 12, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.tuple(fc.string(), fc.string()) },
        ),
        body,
        type: often(
          spoilt,
          'application/json',
          'text/plain',
          '',
          'application/json; charset=gbk',
          'multipart/form-data',
        ),
        language: often(1, 'en', 'zh-CN,zh;q=0.9', '*', 'x;q=9', `${'a-'.repeat(100)};q=`),
        prefer: often(1, '', 'respond-async, wait=0', 'respond-async; wait=x', 'wait=-1'),
        verb: often(spoilt, method.toUpperCase(), 'GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
      })
      .map((drawn) => written(path, schema !== undefined, drawn));
  }
}

/** Mostly the first, now and then, by their weight, one of the others. */
function often(weight: number, first: string, ...others: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(first) },
    { weight, arbitrary: fc.constantFrom(...others) },
  );
}

interface Drawn {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  extra: [string, string] | null;
  body: unknown;
  type: string;
  language: string;
  prefer: string;
  verb: string;
}

function written(path: string, hasBody: boolean, drawn: Drawn): FuzzRequest {
  const { params, query, header, extra, body, type, language, prefer, verb } = drawn;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(params[name]));
  const asked = [...Object.entries(query), ...(extra === null ? [] : [extra])].map(
    ([name, each]) => `${encoded(name)}=${encoded(each)}`,
  );
  const headers: Record<string, string> = { 'accept-language': language };
  for (const [name, each] of Object.entries(header)) headers[name] = plain(String(each));
  if (type !== '') headers['content-type'] = type;
  if (prefer !== '') headers.prefer = prefer;
  const text = (body as { text?: string } | null | undefined)?.text ?? JSON.stringify(body) ?? '';
  return {
    method: verb,
    path: asked.length === 0 ? filled : `${filled}?${asked.join('&')}`,
    headers,
    body: verb === 'GET' || !hasBody ? null : text,
  };
}

/** A value in an address, as a browser would write it. */
function encoded(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** What a header can hold. */
function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').trim();
}
