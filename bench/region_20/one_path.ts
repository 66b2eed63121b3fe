import { compileKernel } from '../../engine/kernel/kernel.ts';
import type { Workload } from './workload.ts';

/** Prepares a single path, to be computed many times with other inputs; gives the milliseconds that took. */
export function onePath({ job }: Workload): (times: number) => number {
  const kernel = compileKernel(job.program);
  const columns = job.columns.flatMap((column) => {
    const place = 'indicator' in column ? kernel.find(column.indicator, column.year) : null;
    return place !== null && 'address' in place ? [place.address / 8] : [];
  });
  const memory = new Float64Array(kernel.memory.buffer);
  const out = new Float64Array(columns.length);
  return (times) => {
    const started = performance.now();
    for (let time = 0; time < times; time++) {
      kernel.inputs.forEach((column, input) => {
        column[0] = input + 1 + time / times;
      });
      kernel.evaluate(1);
      for (let index = 0; index < columns.length; index++)
        out[index] = memory[columns[index] as number] as number;
    }
    return performance.now() - started;
  };
}
