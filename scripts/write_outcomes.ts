// Writes <scenario>.out.csv beside every shipped scenario. A diff of these files is reviewed like code.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outcomeCsv } from '../report/outcome_csv.ts';
import { readLibrary } from '../scenarios/loader/read_library.ts';
import { runScenario } from '../scenarios/run_scenario.ts';

const { library, issues } = readLibrary(fileURLToPath(new URL('../scenarios', import.meta.url)));
for (const { file, line, text } of issues) console.error(`${file}:${line} ${text.en}`);
for (const scenario of Object.values(library.scenarios)) {
  const file = fileURLToPath(new URL(`../scenarios/regions/${scenario.id}.out.csv`, import.meta.url));
  writeFileSync(file, outcomeCsv(runScenario(library, scenario)));
  console.log(`wrote ${scenario.id}.out.csv`);
}
