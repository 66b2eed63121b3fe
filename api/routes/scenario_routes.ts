import type { z } from '@hono/zod-openapi';
import { unknownRegion } from '../../scenarios/loader/find_region.ts';
import { unknownScenario } from '../../scenarios/loader/named_scenario.ts';
import { dataAnswer } from '../catalogue.ts';
import { changeSaved, checkSource, checkUnused, preconditionOf } from '../changes/change_saved.ts';
import { authorOf, requireChange } from '../changes/require_change.ts';
import {
  savedResource,
  savedRow,
  shippedResource,
  shippedRow,
  tagOf,
  versionView,
} from '../changes/scenario_view.ts';
import type { ApiContext } from '../environment.ts';
import { readBody } from '../limits/read_body.ts';
import { bothLanguages, invalidRequest, Problem, problem } from '../problems/problem.ts';
import type { scenarioResourceSchema, scenarioRowSchema, versionSchema } from '../schema/answers.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { findSaved, listSaved, listVersions, type SavedScenario } from '../store/saved_scenarios.ts';
import { makeRouter } from './make_router.ts';
import { refuse } from './refuse.ts';
import { type idParams, scenarioDefinitions } from './scenario_definitions.ts';

type Row = z.output<typeof scenarioRowSchema>;
type Resource = z.output<typeof scenarioResourceSchema>;
type Version = z.output<typeof versionSchema>;

/** Scenarios that are shipped, and those that people save. */
export function scenarioRoutes(services: Services) {
  const { library, store, catalogue, config } = services;
  const routes = scenarioDefinitions(
    (schema) =>
      async function readJson(c, next) {
        await readBody(c, config.maxBody, schema);
        await next();
      },
  );

  const saved = async (id: string): Promise<SavedScenario> => {
    const [region = ''] = id.split('/');
    const possible = store.exists && Object.hasOwn(library.regions, region);
    const found = possible ? await findSaved(await store.open(), id) : null;
    if (found !== null) return found;
    throw new Problem('not_found', unknownScenario(id, library).text);
  };

  return makeRouter()
    .openapi(
      routes.list,
      async (c) => {
        const { region, deleted } = c.req.valid('query');
        if (region !== undefined && !Object.hasOwn(library.regions, region))
          throw new Problem('not_found', unknownRegion(region, library).text);
        const rows: Row[] = [];
        if (deleted !== '1') {
          const shipped = Object.values(library.scenarios).map((scenario) => shippedRow(scenario, library));
          rows.push(...shipped.filter((row) => region === undefined || row.region === region));
        }
        if (store.exists) {
          const found = await listSaved(await store.open(), { region, deleted: deleted === '1' });
          rows.push(...found.map(savedRow));
        }
        return sendAnswer<Row[]>(c, dataAnswer(rows));
      },
      refuse(routes.list),
    )
    .openapi(
      routes.one,
      async (c) => {
        const id = idOf(c.req.valid('param'));
        const shipped = Object.hasOwn(library.scenarios, id) ? library.scenarios[id] : undefined;
        if (shipped !== undefined) {
          const answer = catalogue(`scenario ${id}`, () => shippedResource(shipped, library));
          return sendAnswer<Resource>(c, answer);
        }
        const found = await saved(id);
        if (found.deleted) {
          const { version } = found;
          throw problem(
            'gone',
            'say_deleted',
            { id, version: version - 1 },
            { headers: { etag: tagOf(found) } },
          );
        }
        return sendAnswer<Resource>(c, { ...dataAnswer(savedResource(found)), etag: tagOf(found) });
      },
      refuse(routes.one),
    )
    .openapi(
      routes.put,
      async (c) => {
        requireChange(services);
        const id = idOf(c.req.valid('param'));
        const { scenario, yaml, note, author } = c.req.valid('json');
        const source =
          yaml ?? (scenario === undefined ? undefined : `${JSON.stringify(scenario, null, 2)}\n`);
        if (source === undefined) throw mistake('no_scenario', '', 'say_nothing_to_save');
        const warnings = await checkSource(services, id, {
          ...(scenario === undefined ? {} : { scenario }),
          ...(yaml === undefined ? {} : { yaml }),
        });
        const made = await changeSaved(
          services,
          { id, source, author: authorOf(c, services, author), note: note ?? null, madeBy: 'save' },
          preconditionOf(c, id),
        );
        const view = savedView(c, made, warnings);
        if (made.version > 1) return c.json(view, 200);
        c.header('location', `/api/scenarios/${made.id}`);
        return c.json(view, 201);
      },
      refuse(routes.put),
    )
    .openapi(
      routes.remove,
      async (c) => {
        requireChange(services);
        const id = idOf(c.req.valid('param'));
        const author = authorOf(c, services, undefined);
        const current = Object.hasOwn(library.scenarios, id) ? null : await saved(id);
        if (current !== null && !current.deleted) await checkUnused(services, id);
        const source = current?.source ?? '';
        await changeSaved(
          services,
          { id, source, author, note: null, madeBy: 'delete' },
          preconditionOf(c, id),
        );
        return c.body(null, 204);
      },
      refuse(routes.remove),
    )
    .openapi(
      routes.restore,
      async (c) => {
        requireChange(services);
        const id = idOf(c.req.valid('param'));
        const { version, note, author } = c.req.valid('json');
        const current = await saved(id);
        const versions = await listVersions(await store.open(), id);
        const old = versions.find((each) => each.version === version);
        if (old === undefined) {
          throw problem('not_found', 'say_no_version', { id, version, last: current.version });
        }
        const warnings = await checkSource(services, id, { yaml: old.source });
        const change = {
          id,
          source: old.source,
          author: authorOf(c, services, author),
          note: note ?? null,
          madeBy: 'restore' as const,
          restoredFrom: version,
        };
        const made = await changeSaved(services, change, preconditionOf(c, id));
        return c.json(savedView(c, made, warnings), 200);
      },
      refuse(routes.restore),
    )
    .openapi(
      routes.versions,
      async (c) => {
        const id = idOf(c.req.valid('param'));
        await saved(id);
        const versions = await listVersions(await store.open(), id);
        return sendAnswer<Version[]>(c, dataAnswer(versions.map(versionView)));
      },
      refuse(routes.versions),
    );
}

function idOf({ region, name }: z.output<typeof idParams>): string {
  return `${region}/${name}`;
}

/** The version that was made, whose tag goes with it. */
function savedView(c: ApiContext, made: SavedScenario, warnings: Resource['warnings'] = []): Resource {
  c.header('etag', tagOf(made));
  c.header('cache-control', 'no-store');
  return { ...savedResource(made), warnings };
}

function mistake(code: string, path: string, key: 'say_nothing_to_save'): Problem {
  return invalidRequest([{ code, level: 'error', path, text: bothLanguages(key) }]);
}
