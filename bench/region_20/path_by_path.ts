import { quantileTaker } from '../../engine/statistics/quantiles.ts';
import { drawInputs } from './draw_inputs.ts';
import type { Workload } from './workload.ts';

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** A tool that computes one path after another: it is given a path's inputs and gives the value of a series in a year. */
export interface OnePathTool {
  path(inputs: Readonly<Record<string, number>>): (series: string, year: number) => number;
}

/** Draws, computes every path by a tool, and takes the mean and five exact quantiles of each series and year. */
export function pathByPath({ job, model }: Workload, tool: OnePathTool): number {
  const drawn = drawInputs(job);
  const names = Object.keys(drawn);
  const series = model.cells.filter(({ kind }) => kind === 'indicator').map(({ id }) => id);
  const { years } = job.program;
  const columns = series.map(() => Array.from({ length: years }, () => new Float64Array(job.draws)));
  const inputs: Record<string, number> = {};
  for (let path = 0; path < job.draws; path++) {
    for (const name of names) inputs[name] = drawn[name]?.[path] as number;
    const valueOf = tool.path(inputs);
    series.forEach((id, index) => {
      columns[index]?.forEach((column, year) => {
        column[path] = valueOf(id, year + 1);
      });
    });
  }
  const take = quantileTaker(job.draws, PROBABILITIES);
  let check = 0;
  for (const column of columns.flat()) {
    const mean = column.reduce((sum, value) => sum + value, 0) / job.draws;
    check += mean + (take(column)[2] as number);
  }
  return check;
}
