import { chooseTarget } from '../state/choose_target.ts';
import { focused, language, say, view } from '../state/store.ts';
import type { Answer } from '../state/use_answer.ts';
import { VerdictChip } from './verdict_chip.tsx';

/** The target that a panel is about, to be chosen among those that can be judged. */
export function PanelHead() {
  const rows = view.value?.rows.filter(({ reason }) => reason === null) ?? [];
  const row = focused.value;
  if (row === null) return <p>{say('no_target')}</p>;
  return (
    <div class="panel-head">
      <select
        aria-label={say('choose_target')}
        value={row.target}
        onChange={(event) => {
          const chosen = rows.find(({ target }) => target === event.currentTarget.value);
          if (chosen !== undefined) chooseTarget(chosen);
        }}
      >
        {(row.reason === null ? rows : [row, ...rows]).map(({ target, label }) => (
          <option key={target} value={target}>
            {label}
          </option>
        ))}
      </select>
      <VerdictChip row={row} />
    </div>
  );
}

/** What stands in the place of an answer that is not there yet, or was refused. */
export function AnswerState({ answer }: { answer: Answer<object> }) {
  if ('refused' in answer) {
    return (
      <div class="callout" role="alert">
        {answer.refused.refused.map((text) => (
          <p key={text.en}>{text[language.value]}</p>
        ))}
      </div>
    );
  }
  return answer.done ? null : <p class="hint waiting">{say('loading')}</p>;
}
