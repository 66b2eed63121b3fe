import { signal } from '@preact/signals';
import { conflict, origin, saveShown } from '../state/saved.ts';
import { loadedId, say } from '../state/store.ts';

const NAME = '[a-z][a-z0-9_]*';

/** Kept while the page is open, so that nobody writes it twice. */
const author = signal('');
const name = signal('');
const note = signal('');

/** Name, author and note of the next version. */
export function SaveForm() {
  const [region = ''] = loadedId.value.split('/');
  const known = origin.value;
  const shown = name.value === '' ? (known?.id.split('/')[1] ?? 'my_scenario') : name.value;
  const next = known?.id === `${region}/${shown}` ? known.version + 1 : null;
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        conflict.value = null;
        void saveShown(`${region}/${shown}`, note.value.trim(), author.value.trim());
      }}
    >
      <h3>{say('save_heading')}</h3>
      <label>
        <span>{say('save_name')}</span>
        <input
          name="name"
          required
          pattern={NAME}
          maxLength={60}
          title={say('save_name_hint')}
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
      {conflict.value?.theirs.id === `${region}/${shown}` ? null : (
        <button type="submit">{next === null ? say('save_new') : say('save_next', { version: next })}</button>
      )}
    </form>
  );
}
