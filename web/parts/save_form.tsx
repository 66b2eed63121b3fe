import { signal } from '@preact/signals';
import { conflict, origin, saveShown } from '../state/saved.ts';
import { savedName } from '../state/saved_name.ts';
import { loadedId, say } from '../state/store.ts';

/** Kept while the page is open, so that nobody writes it twice. */
const author = signal('');
const name = signal('');
const note = signal('');

/** Name, author and note of the next version. */
export function SaveForm() {
  const [region = ''] = loadedId.value.split('/');
  const known = origin.value;
  const shown = name.value.trim() === '' ? (known?.id.split('/')[1] ?? 'my_scenario') : name.value;
  const made = savedName(shown);
  const id = `${region}/${made.name}`;
  const next = known?.id === id ? known.version + 1 : null;
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        conflict.value = null;
        void saveShown(id, { note: note.value.trim(), author: author.value.trim(), title: made.title });
      }}
    >
      <h3>{say('save_heading')}</h3>
      <label>
        <span>{say('save_name')}</span>
        <input
          name="name"
          required
          maxLength={60}
          aria-describedby="save-name-hint"
          value={shown}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        <span>{say('save_author')}</span>
        <input
          name="author"
          maxLength={200}
          value={author.value}
          onInput={(event) => {
            author.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        <span>{say('save_note')}</span>
        <input
          name="note"
          maxLength={2000}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </label>
      {/* Who came second chooses below how to go on. */}
      {conflict.value?.theirs.id === id ? null : (
        <button type="submit">{next === null ? say('save_new') : say('save_next', { version: next })}</button>
      )}
      <p class="hint" id="save-name-hint">
        {made.title === null ? say('save_name_hint') : say('save_name_made', { title: made.title, id })}
      </p>
    </form>
  );
}
