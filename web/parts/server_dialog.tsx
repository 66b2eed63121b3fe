import { useEffect, useRef } from 'preact/hooks';
import { readSaved, savedList, serverSaid, serverShown, shownVersions } from '../state/saved.ts';
import { opened, say } from '../state/store.ts';
import { Icon } from './icon.tsx';
import { SaveConflict } from './save_conflict.tsx';
import { SaveForm } from './save_form.tsx';
import { SavedTable } from './saved_table.tsx';

/** Scenarios on the server: save what is shown, open what was saved, go back to an older version. */
export function ServerDialog() {
  return serverShown.value ? <OpenDialog /> : null;
}

function OpenDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    serverSaid.value = null;
    shownVersions.value = null;
    savedList.value = null;
    void readSaved();
  }, []);
  const said = serverSaid.value;
  const versions = shownVersions.value;
  return (
    <dialog
      ref={dialog}
      class="server"
      aria-labelledby="server-heading"
      onClose={() => {
        serverShown.value = false;
      }}
    >
      <header>
        <h2 id="server-heading">{say('server_heading')}</h2>
        <button
          type="button"
          class="plain square"
          aria-label={say('close')}
          title={say('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <SaveForm />
      <div role="status">
        {said === null ? null : (
          <ul class={said.bad ? 'server-said bad' : 'server-said good'}>
            {said.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      <SaveConflict />
      <SavedTable
        heading={say('saved_heading', { region: opened.value?.region.label ?? '' })}
        rows={savedList.value ?? []}
      />
      {savedList.value === null ? <p class="hint">{say('server_busy')}</p> : null}
      {savedList.value?.length === 0 ? <p class="hint">{say('saved_none')}</p> : null}
      {versions === null ? null : (
        <SavedTable heading={say('saved_versions_of', { id: versions.id })} rows={versions.versions} old />
      )}
    </dialog>
  );
}
