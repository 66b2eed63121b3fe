import { signal } from '@preact/signals';
import type { MapAnswer } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { focused, language, say } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { MapGrid } from './map_grid.tsx';
import { AnswerState, PanelHead } from './panel_head.tsx';

/** Axes that somebody chose, for one target. */
const chosen = signal<{ target: string | null; across: string | null; up: string | null }>({
  target: null,
  across: null,
  up: null,
});

/** Two drivers at once: where a target is met, where it is missed, and the line between. */
export function MapPanel() {
  const target = focused.value?.target ?? null;
  const { across, up } = chosen.value.target === target ? chosen.value : { across: null, up: null };
  const answer = useAnswer<MapAnswer>(`map ${target} ${across} ${up}`, async (simulated) => {
    if (target === null) return { refused: [] };
    return (await studyEngine()).map(simulated, { target, across, up }, language.peek());
  });
  const shown = shownAnswer(answer);
  return (
    <>
      <PanelHead />
      {'refused' in answer ? <p>{say('map_needs_two')}</p> : null}
      {shown === null || 'refused' in answer ? null : (
        <>
          <div class="map-axes">
            <AxisChoice name="across" answer={shown} target={target} />
            <AxisChoice name="up" answer={shown} target={target} />
          </div>
          <MapGrid answer={shown} label={focused.value?.name ?? ''} />
        </>
      )}
      {'refused' in answer ? null : <AnswerState answer={answer} />}
    </>
  );
}

function AxisChoice({
  name,
  answer,
  target,
}: {
  name: 'across' | 'up';
  answer: MapAnswer;
  target: string | null;
}) {
  const other = name === 'across' ? answer.up.id : answer.across.id;
  return (
    <label>
      <span>{say(`map_${name}`)}</span>
      <select
        value={answer[name].id}
        onChange={({ currentTarget }) => {
          chosen.value = { target, across: answer.across.id, up: answer.up.id, [name]: currentTarget.value };
        }}
      >
        {answer.choices.map(({ id, label }) =>
          id === other ? null : (
            <option key={id} value={id}>
              {label}
            </option>
          ),
        )}
      </select>
    </label>
  );
}
