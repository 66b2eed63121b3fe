import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpretProgram } from '../../../engine/kernel/interpret_program.ts';
import { compileKernel, type Kernel } from '../../../engine/kernel/kernel.ts';
import { arbitraryProgram } from './arbitrary_program.ts';

const PATHS = 5;
const draw = fc.double({ min: -2, max: 2, noNaN: true });

function valueOf(kernel: Kernel, id: string, year: number, path: number): number {
  const place = kernel.find(id, year);
  return 'number' in place
    ? place.number
    : new Float64Array(kernel.memory.buffer, place.address, PATHS)[path]!;
}

describe('compileKernel', () => {
  test('gives the bits of the reference interpreter on random programs', () => {
    fc.assert(
      fc.property(
        arbitraryProgram.chain((program) => {
          const path = fc.array(draw, { minLength: program.inputs, maxLength: program.inputs });
          return fc.tuple(fc.constant(program), fc.array(path, { minLength: PATHS, maxLength: PATHS }));
        }),
        ([program, paths]) => {
          const kernel = compileKernel(program);
          kernel.inputs.forEach((column, input) => {
            paths.forEach((path, index) => {
              column[index] = path[input]!;
            });
          });
          for (let round = 0; round < 2; round++) kernel.evaluate(PATHS);
          paths.forEach((path, index) => {
            const reference = interpretProgram(program, path);
            for (const id of program.wanted) {
              const values = Array.from({ length: program.years + 1 }, (_, year) =>
                valueOf(kernel, id, year, index),
              );
              expect([id, ...values]).toEqual([id, ...reference.values[id]!]);
            }
            program.criteria.forEach((_, criterion) => {
              const { memory, layout } = kernel;
              const value = new Float64Array(memory.buffer, layout.criterion(criterion), PATHS)[index];
              expect(value).toEqual(reference.criteria[criterion]);
            });
          });
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });
});
