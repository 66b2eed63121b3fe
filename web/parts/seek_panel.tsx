import type { SeekAnswer, SeekQuestion } from '../answers.ts';
import { move } from '../state/actions.ts';
import { studyEngine } from '../state/engine_client.ts';
import { withTarget } from '../state/page_state.ts';
import { seekQuestion } from '../state/seek_question.ts';
import { language, say, state } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { LeverTable } from './lever_table.tsx';
import { AnswerState } from './panel_head.tsx';
import { SeekForm } from './seek_form.tsx';

/** Three blanks, and what each lever alone would have to be. */
export function SeekPanel() {
  const question = seekQuestion.value;
  if (question === null) return <p>{say('no_target')}</p>;
  return (
    <>
      <SeekForm question={question} />
      <Answer question={question} />
    </>
  );
}

function Answer({ question }: { question: SeekQuestion }) {
  const answer = useAnswer<SeekAnswer>(`seek ${JSON.stringify(question)}`, async (simulated) =>
    (await studyEngine()).seek(simulated, question, language.peek()),
  );
  const shown = shownAnswer(answer);
  const { subject } = question;
  return (
    <>
      {shown === null ? null : (
        <>
          <p class="strong">{shown.title}</p>
          {shown.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {shown.groups.map((group) => (
            <LeverTable key={group.heading} group={group} />
          ))}
        </>
      )}
      {'indicator' in subject ? (
        <p class="hint">
          {say('seek_own')}{' '}
          <button
            type="button"
            class="link"
            onClick={() =>
              move(withTarget(state.peek(), { ...subject, side: question.side, value: question.wanted }))
            }
          >
            {say('seek_keep')}
          </button>
        </p>
      ) : null}
      <AnswerState answer={answer} />
    </>
  );
}
