import { afterAll, describe, expect, it } from 'vitest';
import { printedPattern, Reader, stepsOf } from './follow_page.ts';

describe('README.md, its example followed', () => {
  const reader = new Reader();
  afterAll(() => reader.leave());
  const steps = stepsOf('README.md').filter((step) => step.do === 'write' || step.prints !== null);

  it('has a file and what running it prints', () => {
    expect(steps.map((step) => step.do)).toEqual(['write', 'run']);
  });

  for (const step of steps) {
    if (step.do === 'write') {
      it(`writes ${step.path} in ten lines`, () => {
        expect(step.text.trim().split('\n').length).toBeLessThanOrEqual(10);
        reader.write(step.path, step.text);
      });
      continue;
    }
    it(`runs ${step.commands.join(' && ')}`, async () => {
      let printed = '';
      for (const command of step.commands) printed += await reader.run(command);
      expect(printed).toMatch(printedPattern(step.prints ?? ''));
    });
  }
});
