import { formatNumber } from '../../report/numbers.ts';
import type { TornadoAnswer } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { focused, language, say } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { AnswerState, PanelHead } from './panel_head.tsx';

/** What each driver alone does to a target, the widest on top. */
export function TornadoPanel() {
  const target = focused.value?.target ?? null;
  const answer = useAnswer<TornadoAnswer>(`tornado ${target}`, async (simulated) => {
    if (target === null) return { refused: [] };
    return (await studyEngine()).tornado(simulated, target, language.peek());
  });
  const shown = shownAnswer(answer);
  return (
    <>
      <PanelHead />
      {shown === null || 'refused' in answer ? null : <Bars answer={shown} />}
      <p class="hint">{say('tornado_about')}</p>
      <AnswerState answer={answer} />
    </>
  );
}

function Bars({ answer }: { answer: TornadoAnswer }) {
  const { bars, now, required, decimals, unitName, unmeasured } = answer;
  const ends = [now, required, ...bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])].filter(
    Number.isFinite,
  );
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low || 1) * 0.04;
  const place = (value: number) => (100 * (value - low + room)) / (high - low + 2 * room || 1);
  const number = (value: number) => formatNumber(value, decimals);
  return (
    <>
      {bars.length === 0 ? (
        <p>{say('tornado_none')}</p>
      ) : (
        <table class="tornado">
          <caption class="sr-only">{say('tornado_caption', { label: focused.value?.name ?? '' })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('panel_tornado')}</th>
              <th scope="col">
                {say('tornado_now')} {number(now)} · {say('tornado_target')} {number(required)} {unitName}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.driver}>
                <th scope="row">
                  {bar.label}
                  <small>
                    {bar.lowText} … {bar.highText}
                  </small>
                </th>
                <td>
                  <span class="sr-only">
                    {say('tornado_low')} {number(bar.atLow)}, {say('tornado_high')} {number(bar.atHigh)}
                  </span>
                  <span class="bar-area" aria-hidden="true">
                    <Half from={place(now)} to={place(bar.atLow)} side="low" />
                    <Half from={place(now)} to={place(bar.atHigh)} side="high" />
                    <span class="bar-line now" style={{ left: `${place(now)}%` }} />
                    <span class="bar-line target" style={{ left: `${place(required)}%` }} />
                    <span class="bar-ends">
                      <i>{number(Math.min(bar.atLow, bar.atHigh))}</i>
                      <i>{number(Math.max(bar.atLow, bar.atHigh))}</i>
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="chart-key">
        <li>
          <span class="swatch low" aria-hidden="true" />
          {say('tornado_low')}
        </li>
        <li>
          <span class="swatch high" aria-hidden="true" />
          {say('tornado_high')}
        </li>
        <li>
          <span class="swatch target" aria-hidden="true" />
          {say('tornado_target')}
        </li>
      </ul>
      {unmeasured.length === 0 ? null : (
        <p class="hint">
          {say('tornado_unmeasured', { labels: unmeasured.join(language.value === 'zh' ? '、' : ', ') })}
        </p>
      )}
    </>
  );
}

function Half({ from, to, side }: { from: number; to: number; side: 'low' | 'high' }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  return <span class={`bar ${side}`} style={{ left: `${left}%`, width: `${right - left}%` }} />;
}
