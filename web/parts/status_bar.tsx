import { catalogue, hashes, say } from '../state/store.ts';

/** What was computed with, and the hashes that prove it is the command line's run. */
export function StatusBar() {
  const known = catalogue.value;
  if (known === null) return null;
  return (
    <footer class="status">
      <span>{say('conditional_short')}</span>
      <span>{say('built_with', { engine: known.engineVersion, data: known.dataVersion })}</span>
      {hashes.value === null ? null : (
        <span
          title={`${hashes.value.id}\n${hashes.value.resultHash}`}
          data-run={hashes.value.id}
          data-result={hashes.value.resultHash}
        >
          {say('run_hash', {
            run: hashes.value.id.slice(0, 12),
            result: hashes.value.resultHash.slice(0, 12),
          })}
        </span>
      )}
    </footer>
  );
}
