import type { ComparisonRow } from '../../report/answers/comparison_rows.ts';
import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { Tone } from '../../report/verdict_table.ts';
import { language } from '../state/store.ts';
import { ScrollArea } from './scroll_area.tsx';
import { VerdictSign } from './verdict_sign.tsx';

/** The word with its drawn sign, in place of the letter that stands for it in a table of text. */
function Verdict({ tone, text }: { tone: Tone; text: string }) {
  return (
    <>
      <VerdictSign tone={tone} /> {text.slice(2)}
    </>
  );
}

/** Rows of numbers or words, a column for each scenario. */
export function ComparisonTable({
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
