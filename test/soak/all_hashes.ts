import fc from 'fast-check';
import { interpretProgram } from '../../engine/kernel/interpret_program.ts';
import { compileKernel } from '../../engine/kernel/kernel.ts';
import { hashOf } from '../../engine/run_hash.ts';
import type { Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';
import { arbitraryProgram } from '../engine/kernel/arbitrary_program.ts';

const PROGRAMS = 500;
const PATHS = 3;

/**
 * One line a shipped scenario, simulated: `id, run id, result hash`; then one with the hash of random programs by the
 * kernel and one by the interpreter. Another runtime must give the same lines.
 */
export function allHashes(library: Library): string[] {
  const scenarios = (Object.values(library.scenarios) as Scenario[]).map((scenario) => {
    const { id, resultHash } = runScenario(library, scenario, { draws: 5000, seed: 7 });
    return `${scenario.id} ${id} ${resultHash}`;
  });
  const programs = fc.sample(arbitraryProgram, { numRuns: PROGRAMS, seed: 1 });
  const byKernel = programs.map((program) => {
    const kernel = compileKernel(program);
    kernel.inputs.forEach((column, input) => {
      for (let path = 0; path < PATHS; path++) column[path] = inputOf(input, path);
    });
    kernel.evaluate(PATHS);
    return seen(program.wanted, program.years, (id, year, path) => {
      const place = kernel.find(id, year);
      if ('number' in place) return place.number;
      return new Float64Array(kernel.memory.buffer, place.address, PATHS)[path] as number;
    });
  });
  const byInterpreter = programs.map((program) => {
    const paths = Array.from({ length: PATHS }, (_, path) =>
      interpretProgram(
        program,
        Array.from({ length: program.inputs }, (__, input) => inputOf(input, path)),
      ),
    );
    return seen(program.wanted, program.years, (id, year, path) => paths[path]?.values[id]?.[year] as number);
  });
  return [
    ...scenarios,
    `random programs, kernel ${hashOf(byKernel)}`,
    `random programs, interpreter ${hashOf(byInterpreter)}`,
  ];
}

function inputOf(input: number, path: number): number {
  return ((7 * input + 3 * path) % 11) / 4 - 1.25;
}

/** All values as text, so that every bit counts and what is no number can be written. */
function seen(
  ids: readonly string[],
  years: number,
  valueOf: (id: string, year: number, path: number) => number,
): string {
  const values: string[] = [];
  for (const id of ids) {
    for (let year = 1; year <= years; year++) {
      for (let path = 0; path < PATHS; path++) {
        const value = valueOf(id, year, path);
        values.push(Object.is(value, -0) ? '-0' : String(value));
      }
    }
  }
  return values.join(' ');
}
