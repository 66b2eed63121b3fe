import { useEffect, useState } from 'preact/hooks';
import type { CompareAnswer } from '../answers.ts';
import { compareWith, conflict, openSaved, saveShown, serverShown } from '../state/saved.ts';
import { say } from '../state/store.ts';
import { ComparisonTable } from './comparison_table.tsx';
import { timeWords } from './saved_table.tsx';

/** Somebody saved the scenario in between: who, how the two differ, and the ways on. Both are kept in each of them. */
export function SaveConflict() {
  const found = conflict.value;
  const [differences, setDifferences] = useState<CompareAnswer | null>(null);
  useEffect(() => {
    setDifferences(null);
    if (found !== null) void compareWith(found.theirs).then(setDifferences);
  }, [found]);
  if (found === null) return null;
  const { theirs, words } = found;
  const version = theirs.version ?? 1;
  return (
    <section class="conflict" role="alert">
      <p>
        {say('conflict', {
          id: theirs.id,
          author: theirs.author ?? say('somebody'),
          time: timeWords(theirs.saved_at),
          version,
        })}
      </p>
      {differences === null ? null : (
        <ComparisonTable
          heading={say('conflict_differences')}
          names={[say('conflict_yours'), say('version_number', { version })]}
          rows={differences.rows.assumptions}
        />
      )}
      <div class="actions">
        <button type="button" onClick={() => void saveShown(theirs.id, words, theirs.etag)}>
          {say('save_over', { version: version + 1, theirs: version })}
        </button>
        <button type="button" onClick={() => void openTheirs()}>
          {say('open_theirs', { version })}
        </button>
      </div>
    </section>
  );

  async function openTheirs(): Promise<void> {
    if (!(await openSaved(theirs))) return;
    conflict.value = null;
    serverShown.value = false;
  }
}
