import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Growth of GDP in each scenario of a county, in percent. */
const GROWTHS = [5, 5.5, 6, 6.5, 7];

/**
 * Writes a data folder with made-up counties, each the benchmark's region with its base values moved and five scenarios.
 *
 * @returns ids of the scenarios
 */
export function writeCounties(template: string, folder: string, counties: number): string[] {
  for (const part of ['units.yaml', 'indicators'])
    cpSync(join(template, part), join(folder, part), { recursive: true });
  const source = join(template, 'regions', 'region_20');
  const [region = '', plan = '', scenario = ''] = [
    'region.yaml',
    'targets_2025.plan.yaml',
    'uncertain.yaml',
  ].map((name) => readFileSync(join(source, name), 'utf8'));
  return Array.from({ length: counties }, (_, number) => {
    const id = `county_${String(number).padStart(3, '0')}`;
    const place = join(folder, 'regions', id);
    mkdirSync(place, { recursive: true });
    // Base values within 10 % of the benchmark's, so that no two counties are the same; shares still add up.
    const factor = 0.9 + (0.2 * number) / counties;
    const moved = region.replace(
      /(gdp_real|rd|pop|income|fiscal):\n( +- \{period: 2020, value: )([\d.]+)/g,
      (_whole, name: string, before: string, value: string) =>
        `${name}:\n${before}${(Number(value) * factor).toFixed(4)}`,
    );
    writeFileSync(join(place, 'region.yaml'), moved);
    writeFileSync(join(place, 'targets_2025.plan.yaml'), plan);
    return GROWTHS.map((growth, index) => {
      const name = `growth_${index + 1}`;
      const own = scenario
        .replace('horizon: 2035', 'horizon: 2025')
        .replace('mean: 6.5%', `mean: ${growth}%`)
        .replace('draws: 100000', 'draws: 10000');
      writeFileSync(join(place, `${name}.yaml`), own);
      return `${id}/${name}`;
    });
  }).flat();
}
