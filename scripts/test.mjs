// The one gate: format, lint, types, dead code, then every test; ends with the line "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHECKS = [
  ['format and lint', ['biome', 'check', '.']],
  ['types', ['tsc', '--noEmit']],
  ['dead code', ['knip', '--no-progress']],
];
const run = (command) => spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status ?? 1;

let failedChecks = 0;
for (const [name, command] of CHECKS) {
  const status = run(command);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0) failedChecks++;
}

const folder = mkdtempSync(join(tmpdir(), 'plancast-test-'));
const file = join(folder, 'vitest.json');
run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
]);
let counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  console.error('vitest wrote no result');
}
rmSync(folder, { recursive: true });
const suites = (counts.testResults ?? []).filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = counts.numFailedTests + suites.length + failedChecks;
console.log(
  `${counts.numPassedTests + CHECKS.length - failedChecks} passed, ${failed} failed, ${counts.numPendingTests} skipped`,
);
process.exit(failed === 0 ? 0 : 1);
