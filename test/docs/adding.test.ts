import { afterAll, describe, expect, it } from 'vitest';
import { printedPattern, Reader, stepsOf } from './follow_page.ts';

describe('docs/adding.md, followed step by step', () => {
  const reader = new Reader();
  afterAll(() => reader.leave());
  const steps = stepsOf('docs/adding.md');

  it('has files to write and commands with what they print', () => {
    expect(steps.filter((step) => step.do === 'write').length).toBeGreaterThan(5);
    expect(steps.filter((step) => step.do === 'run' && step.prints !== null).length).toBeGreaterThan(4);
  });

  for (const step of steps) {
    if (step.do === 'write') {
      it(`writes ${step.path}`, () => reader.write(step.path, step.text));
      continue;
    }
    it(`runs ${step.commands.join(' && ')}`, async () => {
      let printed = '';
      for (const command of step.commands) printed += await reader.run(command);
      if (step.prints !== null) expect(printed).toMatch(printedPattern(step.prints));
    });
  }
});
