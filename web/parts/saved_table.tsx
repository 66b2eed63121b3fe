import { openSaved, restoreSaved, serverShown, showVersions } from '../state/saved.ts';
import type { SavedVersion } from '../state/server.ts';
import { language, say } from '../state/store.ts';

/** Saved scenarios, or the versions of one, with what can be done with each. */
export function SavedTable({
  heading,
  rows,
  old = false,
}: {
  heading: string;
  rows: readonly SavedVersion[];
  old?: boolean;
}) {
  return (
    <section class="saved">
      <h3>{heading}</h3>
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {old ? null : <th scope="col">{say('scenario')}</th>}
              <th scope="col">{say('saved_version')}</th>
              <th scope="col">{say('saved_time')}</th>
              <th scope="col">{say('save_author')}</th>
              <th scope="col">{say('save_note')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.id} ${row.version}`}>
                {old ? null : (
                  <th scope="row">
                    {row.title?.[language.value]} <code>{row.id}</code>
                  </th>
                )}
                <td>{row.version}</td>
                <td class="moment">{timeWords(row.saved_at)}</td>
                <td>{row.author}</td>
                <td>{row.note ?? madeBy(row)}</td>
                <td>
                  <Actions row={row} old={old} newest={index === 0} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Actions({ row, old, newest }: { row: SavedVersion; old: boolean; newest: boolean }) {
  const { id } = row;
  const version = row.version ?? 1;
  return (
    <span class="actions">
      <button
        type="button"
        class="small"
        aria-label={say('saved_open_of', { id, version })}
        onClick={() =>
          void openSaved(row).then((done) => {
            if (done) serverShown.value = false;
          })
        }
      >
        {say('saved_open')}
      </button>
      {old ? null : (
        <button
          type="button"
          class="small"
          aria-label={say('saved_versions_of', { id })}
          onClick={() => void showVersions(id)}
        >
          {say('saved_versions')}
        </button>
      )}
      {old && !newest ? (
        <button
          type="button"
          class="small"
          aria-label={say('saved_restore_of', { version })}
          onClick={() => void restoreSaved(row)}
        >
          {say('saved_restore')}
        </button>
      ) : null}
    </span>
  );
}

function madeBy({ made_by, restored_from }: SavedVersion): string {
  if (made_by === 'restore') return say('saved_by_restore', { version: restored_from ?? 1 });
  return made_by === 'delete' ? say('saved_by_delete') : '';
}

/** A moment as it is written where the page is read, to the minute. */
export function timeWords(saved: string | null): string {
  if (saved === null) return '';
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(saved).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
