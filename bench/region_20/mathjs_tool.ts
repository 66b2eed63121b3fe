import { compile } from 'mathjs';
import type { OnePathTool } from './path_by_path.ts';
import type { Workload } from './workload.ts';

/** Plain mathjs: each equation compiled once, evaluated with the values of the year in its scope. */
export function mathjsTool({ model, central, job }: Workload): OnePathTool {
  const cells = model.cells.flatMap((cell) => (cell.kind === 'indicator' ? [cell] : []));
  const equations = cells.map(({ id, indicator }) => ({
    id,
    code: compile(indicator.equation.replace(/lag\((\w+)\)/g, 'last_$1')),
  }));
  const { years } = job.program;
  const values = Object.fromEntries(cells.map(({ id }) => [id, new Float64Array(years + 1)]));
  for (const { id } of cells) (values[id] as Float64Array)[0] = central.values[id]?.[0] as number;
  const scope = new Map<string, number>();
  return {
    path(inputs) {
      for (const [name, value] of Object.entries(inputs)) scope.set(name, value);
      for (let year = 1; year <= years; year++) {
        for (const { id } of cells) scope.set(`last_${id}`, values[id]?.[year - 1] as number);
        for (const { id, code } of equations) {
          const value: number = code.evaluate(scope);
          scope.set(id, value);
          (values[id] as Float64Array)[year] = value;
        }
      }
      return (series, year) => values[series]?.[year] as number;
    },
  };
}
