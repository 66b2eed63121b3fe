import { useSignalEffect } from '@preact/signals';
import { look } from '../state/actions.ts';
import { studyEngine } from '../state/engine_client.ts';
import { startState } from '../state/page_state.ts';
import { besideSeries } from '../state/shown_chart.ts';
import {
  besideIds,
  catalogue,
  charted,
  chosenHorizon,
  language,
  loadedId,
  opened,
  ownFile,
  say,
} from '../state/store.ts';

/** Scenarios of the region that can be drawn behind the chart. */
export function BesideChoice() {
  useSignalEffect(() => {
    const region = loadedId.value.split('/')[0] ?? '';
    void readBeside(
      besideIds.value,
      region,
      charted.value,
      chosenHorizon.value ?? opened.value?.horizon ?? null,
    );
  });
  const beside = besideIds.value;
  const [region = '', own] = loadedId.value.split('/');
  const scenarios = catalogue.value?.regions.find(({ id }) => id === region)?.scenarios ?? [];
  return (
    <fieldset class="beside-choice">
      <legend>{say('beside')}</legend>
      {scenarios.map(({ id, title }) => {
        const short = id.slice(region.length + 1);
        if (short === own && ownFile.value === null) return null;
        const on = beside.includes(short);
        return (
          <button
            key={id}
            type="button"
            class="choice"
            aria-pressed={on}
            onClick={() =>
              look({ beside: on ? beside.filter((other) => other !== short) : [...beside, short].slice(-3) })
            }
          >
            {title[language.value]}
          </button>
        );
      })}
    </fieldset>
  );
}

let asked = 0;

async function readBeside(
  beside: readonly string[],
  region: string,
  indicator: string | null,
  horizon: number | null,
) {
  asked += 1;
  const mine = asked;
  if (beside.length === 0 || indicator === null) {
    if (besideSeries.peek().length > 0) besideSeries.value = [];
    return;
  }
  const engine = await studyEngine();
  const titles = catalogue.peek()?.regions.find(({ id }) => id === region)?.scenarios ?? [];
  const found = await Promise.all(
    beside.map(async (short) => {
      const id = `${region}/${short}`;
      const found = await engine.series({ ...startState, scenario: id, horizon }, indicator);
      const points = 'refused' in found ? [] : found;
      const name = titles.find((scenario) => scenario.id === id)?.title[language.peek()] ?? id;
      return { id, name, points };
    }),
  );
  if (mine === asked) besideSeries.value = found;
}
