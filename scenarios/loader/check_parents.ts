import type { Scenario } from '../../engine/run_types.ts';
import { namesAt, type ScenarioCheck } from './scenario_check.ts';
import { hint } from './suggest.ts';

/** Parents and winners of a scenario by id, in the order written. */
export interface Parents {
  extends: string[];
  wins: string[];
}

/**
 * The scenarios a file extends: each must exist, be right itself, and not lead back to this file.
 *
 * @param broken ids of scenarios that cannot be used because they have mistakes themselves
 */
export function checkParents(check: ScenarioCheck, broken: ReadonlySet<string>): Parents {
  const { scenarios } = check.library;
  const parents: string[] = [];
  for (const { name, path } of namesAt(check.document, 'extends')) {
    const id = parentId(name, check.region);
    const wrong = (code: string, zh: string, en: string) =>
      check.report(path, code, { zh: `无法以“${name}”为基础：${zh}`, en: `Cannot extend "${name}": ${en}` });
    const circle = id === check.id ? [id, id] : circleFrom(id, check.id, scenarios);
    if (circle !== null) {
      const shown = circle.join(' -> ');
      wrong(
        'extends_cycle',
        `引用成了循环（${shown}）；请去掉其中一个 extends`,
        `it leads back here (${shown}); remove one "extends"`,
      );
    } else if (!Object.hasOwn(scenarios, id)) {
      const near = hint(id, candidates(check));
      wrong('unknown_parent', `没有这个情景；${near.zh}`, `there is no such scenario; ${near.en}`);
    } else if (broken.has(id)) {
      wrong('broken_parent', '它自身有错误；请先改正它', 'it has mistakes itself; mend it first');
    } else if (parents.includes(id)) {
      wrong('parent_twice', '写了两次；请只留一个', 'it is named twice; keep one');
    } else parents.push(id);
  }
  return { extends: parents, wins: checkWins(check, parents) };
}

function checkWins(check: ScenarioCheck, parents: readonly string[]): string[] {
  const named = namesAt(check.document, 'extends').map(({ name }) => parentId(name, check.region));
  return namesAt(check.document, 'wins').flatMap(({ name, path }) => {
    const id = parentId(name, check.region);
    if (named.includes(id)) return parents.includes(id) ? [id] : [];
    const shown = named.map((parent) => shortName(parent, check.region)).join(', ');
    check.report(path, 'winner_is_no_parent', {
      zh: `无法以“${name}”为准：它不在 extends 中；${shown === '' ? '请先写 extends' : `可写 ${shown}`}`,
      en: `Cannot let "${name}" win: it is not among the parents; ${shown === '' ? 'write "extends" first' : `write ${shown}`}`,
    });
    return [];
  });
}

/** `growth_6`, `./growth_6.yaml` and `sanmenxia/growth_6` name the same scenario of sanmenxia. */
export function parentId(name: string, region: string): string {
  const plain = name.replace(/^\.\//, '').replace(/\.(ya?ml|json)$/i, '');
  return plain.includes('/') ? plain : `${region}/${plain}`;
}

/** A scenario of the same region goes by its short name. */
export function shortName(id: string, region: string): string {
  return id.startsWith(`${region}/`) ? id.slice(region.length + 1) : id;
}

/** The way from a parent back to the scenario, `[self, parent, ..., self]`, or null. */
function circleFrom(
  parent: string,
  self: string,
  scenarios: Readonly<Record<string, Scenario>>,
): string[] | null {
  const seen = new Set<string>();
  const search = (id: string, way: readonly string[]): string[] | null => {
    if (id === self) return [...way, id];
    if (seen.has(id) || !Object.hasOwn(scenarios, id)) return null;
    seen.add(id);
    for (const next of scenarios[id]?.extends ?? []) {
      const found = search(next, [...way, id]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(parent, [self]);
}

function candidates(check: ScenarioCheck): { id: string; label?: Scenario['title'] }[] {
  const others = Object.values(check.library.scenarios).filter(({ id }) => id !== check.id);
  return others
    .sort((a, b) => Number(b.region === check.region) - Number(a.region === check.region))
    .map(({ id, title }) => ({ id, label: title }));
}
