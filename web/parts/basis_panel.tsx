import type { BasisAnswer } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { focused, language, opened, say, traced } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { Sentences } from './findings_panel.tsx';
import { AnswerState, PanelHead } from './panel_head.tsx';
import { TargetActions } from './target_actions.tsx';

/** A target in sentences, its printed words, and how its number is made; or the same for a number of the chart. */
export function BasisPanel() {
  const row = focused.value;
  const number = traced.value;
  const last = opened.value?.plan.period[1] ?? 0;
  const indicator = number?.indicator ?? row?.indicator ?? null;
  const year = number?.year ?? Math.min(last, opened.value?.horizon ?? last);
  const target = number === null || number.indicator === row?.indicator ? (row?.target ?? null) : null;
  const answer = useAnswer<BasisAnswer>(`basis ${target} ${indicator} ${year}`, async (simulated) =>
    (await studyEngine()).basis(simulated, { target, indicator, year }, language.peek()),
  );
  const shown = shownAnswer(answer);
  return (
    <>
      <PanelHead />
      {row === null || target === null ? null : (
        <p>
          <Sentences row={row} /> <TargetActions row={row} />
        </p>
      )}
      {shown === null ? null : <Quotes quotes={shown.quotes} />}
      {shown === null || shown.trace.length === 0 ? null : <Trace trace={shown.trace} />}
      <AnswerState answer={answer} />
    </>
  );
}

function Quotes({ quotes }: Pick<BasisAnswer, 'quotes'>) {
  if (quotes.length === 0) return null;
  return (
    <section>
      <h3>{say('printed_words')}</h3>
      <ul class="quotes">
        {quotes.map(({ text, where, document, href }) => (
          <li key={text + where}>
            <q lang="zh-CN">{text}</q>{' '}
            <cite>
              {href !== null && /^https?:\/\//.test(href) ? (
                <a href={href} rel="noreferrer">
                  {document}
                </a>
              ) : (
                document
              )}
              {where === '' ? null : <span lang="zh-CN"> · {where}</span>}
            </cite>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Trace({ trace }: Pick<BasisAnswer, 'trace'>) {
  return (
    <section>
      <h3>{say('calculation')}</h3>
      <ul class="trace">
        {trace.map(({ level, headline, reasons }, index) => (
          <li key={`${index} ${headline}`} style={{ paddingInlineStart: `${Math.min(level, 8) * 0.9}rem` }}>
            <b>{headline}</b>
            {reasons.map((reason) => (
              <span key={reason}>{reason}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
