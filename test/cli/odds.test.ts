import { describe, expect, test } from 'vitest';
import { plancast } from './command_line.ts';

describe('plancast run with draws', () => {
  test('prints odds, bands, joint odds and what they are conditional on, the same each time', async () => {
    const args = ['run', 'sanmenxia/growth_6', '--draws', '1000', '--seed', '7', '--lang', 'en'];
    const first = await plancast(args);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Odds$/m);
    expect(first.out).toMatch(
      /^Urbanization rate .* \d\d\.\d % ± \d\.\d +\d\d\.\d +\d\d\.\d \.\. \d\d\.\d +\d\d\.\d \.\. \d\d\.\d$/m,
    );
    expect(first.out).toContain('Conditional on GDP growth = 6 %.');
    expect((await plancast(args)).out).toBe(first.out);
  });

  test('takes a distribution from the command line', async () => {
    const { out } = await plancast([
      'run',
      'sanmenxia/baseline',
      '--draws',
      '500',
      '--set',
      'gdp_growth=5% to 7%',
      '--lang',
      'en',
    ]);
    expect(out).toContain('Drawn as the scenario says: GDP growth.');
  });
});
