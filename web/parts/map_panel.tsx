import type { MapAnswer } from '../answers.ts';
import { look } from '../state/actions.ts';
import { studyEngine } from '../state/engine_client.ts';
import { chosenAxes, focused, language, say } from '../state/store.ts';
import { shownAnswer, useAnswer } from '../state/use_answer.ts';
import { MapGrid } from './map_grid.tsx';
import { AnswerState, PanelHead } from './panel_head.tsx';

/** Two drivers at once: where a target is met, where it is missed, and the line between. */
export function MapPanel() {
  const target = focused.value?.target ?? null;
  const { across, up } = chosenAxes.value ?? { across: null, up: null };
  const answer = useAnswer<MapAnswer>(`map ${target} ${across} ${up}`, async (simulated) => {
    if (target === null) return { refused: [] };
    return (await studyEngine()).map(simulated, { target, across, up }, language.peek());
  });
  const shown = shownAnswer(answer);
  return (
    <>
      <PanelHead />
      {shown === null || 'refused' in answer ? null : (
        <>
          <div class="map-axes">
            <AxisChoice name="across" answer={shown} />
            <AxisChoice name="up" answer={shown} />
          </div>
          <MapGrid answer={shown} label={focused.value?.name ?? ''} />
        </>
      )}
      {'refused' in answer && answer.refused.refused.length === 0 ? (
        <p>{say('map_needs_two')}</p>
      ) : (
        <AnswerState answer={answer} />
      )}
    </>
  );
}

function AxisChoice({ name, answer }: { name: 'across' | 'up'; answer: MapAnswer }) {
  const other = name === 'across' ? answer.up.id : answer.across.id;
  return (
    <label>
      <span>{say(`map_${name}`)}</span>
      <select
        value={answer[name].id}
        onChange={({ currentTarget }) => {
          look({ axes: { across: answer.across.id, up: answer.up.id, [name]: currentTarget.value } });
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
