import type { ComparisonRow } from '../../report/answers/comparison_rows.ts';
import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { Tone } from '../../report/verdict_table.ts';
import type { CompareAnswer } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { startState } from '../state/page_state.ts';
import { besideIds, language, loadedId, say } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { BesideChoice } from './beside_choice.tsx';
import { AnswerState } from './panel_head.tsx';
import { ScrollArea } from './scroll_area.tsx';
import { VerdictSign } from './verdict_sign.tsx';

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
          <Rows
            heading={sayAnswer(lang, 'compare_verdicts')}
            names={shown.names}
            rows={shown.rows.verdicts}
          />
          <Rows
            heading={sayAnswer(lang, 'compare_assumptions')}
            names={shown.names}
            rows={shown.rows.assumptions}
          />
          <Rows heading={shown.results} names={shown.names} rows={shown.rows.results} />
        </>
      )}
      <AnswerState answer={answer} />
    </>
  );
}

/** The word with its drawn sign, in place of the letter that stands for it in a table of text. */
function Verdict({ tone, text }: { tone: Tone; text: string }) {
  return (
    <>
      <VerdictSign tone={tone} /> {text.slice(2)}
    </>
  );
}

function Rows({
  heading,
  names,
  rows,
}: {
  heading: string;
  names: readonly string[];
  rows: readonly ComparisonRow[];
}) {
  return (
    <section class="comparison">
      <h3>{heading}</h3>
      {rows.length === 0 ? (
        <p class="hint">{sayAnswer(language.value, 'compare_same')}</p>
      ) : (
        <ScrollArea name="scroll" label={heading}>
          <table>
            <thead>
              <tr>
                <td />
                {names.map((name) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map(({ text, tone }, index) => (
                    <td key={names[index]} class={tone ?? ''}>
                      {tone === null ? text : <Verdict tone={tone} text={text} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
}
