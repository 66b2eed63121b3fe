import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { CompareAnswer } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { startState } from '../state/page_state.ts';
import { besideIds, language, loadedId, say } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { BesideChoice } from './beside_choice.tsx';
import { ComparisonTable } from './comparison_table.tsx';
import { AnswerState } from './panel_head.tsx';

/** What differs between the page and up to three other scenarios: assumptions, results, verdicts. */
export function ComparePanel() {
  const beside = besideIds.value;
  const region = loadedId.value.split('/')[0] ?? '';
  return (
    <>
      <p>{say('compare_choose')}</p>
      <BesideChoice />
      {beside.length === 0 ? (
        <p class="hint">{say('compare_few')}</p>
      ) : (
        <Differences beside={beside} region={region} />
      )}
    </>
  );
}

function Differences({ beside, region }: { beside: readonly string[]; region: string }) {
  const answer = useAnswer<CompareAnswer>(`compare ${beside.join(' ')}`, async (simulated) => {
    const others = beside.map((short) => ({
      ...startState,
      scenario: `${region}/${short}`,
      horizon: simulated.horizon,
    }));
    return (await studyEngine()).compare([simulated, ...others], language.peek());
  });
  const shown = shownAnswer(answer);
  const lang = language.value;
  return (
    <>
      {shown === null ? null : (
        <>
          <ComparisonTable
            heading={sayAnswer(lang, 'compare_verdicts')}
            names={shown.names}
            rows={shown.rows.verdicts}
          />
          <ComparisonTable
            heading={sayAnswer(lang, 'compare_assumptions')}
            names={shown.names}
            rows={shown.rows.assumptions}
          />
          {shown.rows.baselines.length === 0 ? null : (
            <ComparisonTable
              heading={sayAnswer(lang, 'compare_baselines')}
              names={shown.names}
              rows={shown.rows.baselines}
            />
          )}
          <ComparisonTable heading={shown.results} names={shown.names} rows={shown.rows.results} />
        </>
      )}
      <AnswerState answer={answer} />
    </>
  );
}
