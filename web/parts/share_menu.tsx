import { useState } from 'preact/hooks';
import { commandLine, unitsOf } from '../state/command_line.ts';
import { opened, say, state } from '../state/store.ts';
import { addressOf } from '../state/sync_address.ts';
import { Menu } from './menu.tsx';

/** The address and the command that give exactly what is shown. */
export function ShareMenu() {
  const [answer, setAnswer] = useState('');
  const command = commandLine(state.value, unitsOf(opened.value));
  const copy = async (text: Promise<string> | string) => {
    try {
      await navigator.clipboard.writeText(await text);
      setAnswer(say('copied'));
    } catch {
      setAnswer(say('cannot_copy'));
    }
  };
  return (
    <Menu label={say('share')} icon="share">
      <button
        type="button"
        onClick={() => void copy(addressOf(state.peek()).then((hash) => new URL(hash, location.href).href))}
      >
        {say('copy_address')}
      </button>
      <button type="button" onClick={() => void copy(command)}>
        {say('copy_command')}
      </button>
      <textarea
        class="command"
        lang="en"
        readOnly
        aria-label={say('command_label')}
        value={command}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p role="status">{answer}</p>
    </Menu>
  );
}
