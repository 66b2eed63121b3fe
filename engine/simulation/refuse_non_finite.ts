import { readsEver } from '../expression.ts';
import { PlancastError } from '../types.ts';
import type { SimulationJob } from './simulation_job.ts';

/**
 * Stops a simulation whose values are not all finite, naming the indicator, the year and the drivers to narrow.
 *
 * @param column index among the job's columns
 * @throws PlancastError always
 */
export function refuseNonFinite(job: SimulationJob, column: number, values: Float64Array): never {
  const { what, year } = nameOf(job, column);
  const drawn = job.inputs.drivers.map(({ id }) => id);
  const reached = drawn.filter((id) => hangsOn(job, what, id));
  const drivers = (reached.length === 0 ? drawn : reached).slice(0, 3);
  const found = values.every(Number.isFinite)
    ? { zh: '各路径之和超出数的范围', en: 'the paths add up to more than a number can hold' }
    : { zh: '某条路径上得不出有限的数', en: 'it is not a finite number on some path' };
  throw new PlancastError([
    {
      code: 'path_not_finite',
      level: 'error',
      path: what,
      text: {
        zh: `无法模拟 ${year} 年的“${what}”：${found.zh}；请缩小 ${drivers.join('、')} 的离散程度，或写 truncate`,
        en: `Cannot simulate ${what} in ${year}: ${found.en}; narrow the spread of ${drivers.join(', ')}, or cut it with truncate`,
      },
    },
  ]);
}

function nameOf({ columns, judged, program }: SimulationJob, index: number): { what: string; year: number } {
  const column = columns[index] as SimulationJob['columns'][number];
  if (!('criterion' in column)) return { what: column.indicator, year: program.baseYear + column.year };
  return { what: judged[column.criterion]?.id ?? '', year: program.baseYear + program.years };
}

/** Whether a cell of the program hangs on a driver, directly or through what it reads. */
function hangsOn({ program }: SimulationJob, id: string, driver: string): boolean {
  const cells = new Map(program.cells.map((cell) => [cell.id, cell]));
  const seen = new Set([id]);
  for (const next of seen) {
    const cell = cells.get(next);
    if (cell?.kind === 'driver' && cell.to !== null) seen.add(cell.to);
    if (cell?.kind === 'indicator') for (const read of readsEver(cell.expression)) seen.add(read);
  }
  return seen.has(driver);
}
