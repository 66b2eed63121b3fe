import { loadScenario, look, move, redo, undo } from '../state/actions.ts';
import { playing, replay } from '../state/replay.ts';
import {
  canRedo,
  canUndo,
  catalogue,
  chosenHorizon,
  language,
  lastMove,
  loadedId,
  opened,
  ownFile,
  say,
  state,
} from '../state/store.ts';
import { FilesMenu } from './files_menu.tsx';
import { Icon } from './icon.tsx';
import { ShareMenu } from './share_menu.tsx';
import { ThemeButton } from './theme_button.tsx';

/** Years that a projection can be asked to run to. */
const HORIZONS = [2025, 2030, 2035, 2040, 2050];

/** Which scenario is loaded, and what can be done with it as a whole. */
export function Header() {
  return (
    <header class="header">
      <div class="brand">
        <img src="./favicon.svg" alt="" width="24" height="24" />
        <span>
          <h1>Plancast</h1> <small>{say('product')}</small>
        </span>
      </div>
      <Pickers />
      <div class="tools" role="toolbar" aria-label={say('history_tools')}>
        <Tool name="undo" on={undo} off={!canUndo.value} keys="Control+Z" />
        <Tool name="redo" on={redo} off={!canRedo.value} keys="Control+Shift+Z" />
        <Tool name="replay" on={() => void replay()} off={lastMove.value === null || playing.value} />
      </div>
      <div class="tools">
        <ShareMenu />
        <FilesMenu />
        <button
          type="button"
          class="plain"
          lang={language.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => look({ language: language.value === 'zh' ? 'en' : 'zh' })}
        >
          {say('switch_language')}
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

function Tool({
  name,
  on,
  off,
  keys,
}: {
  name: 'undo' | 'redo' | 'replay';
  on: () => void;
  off: boolean;
  keys?: string;
}) {
  const label = say(name);
  return (
    <button
      type="button"
      class="plain square"
      onClick={on}
      disabled={off}
      title={label}
      aria-label={label}
      aria-keyshortcuts={keys}
    >
      <Icon name={name} />
    </button>
  );
}

function Pickers() {
  const { regions = [] } = catalogue.value ?? {};
  const [scenario, file, horizon] = [loadedId.value, ownFile.value, chosenHorizon.value];
  const region = regions.find(({ id }) => id === scenario.split('/')[0]);
  const years = opened.value;
  const own = years?.ownHorizon ?? 0;
  return (
    <div class="pickers">
      <label>
        <span>{say('region')}</span>
        <select value={region?.id} onChange={(event) => pickRegion(event.currentTarget.value)}>
          {regions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language.value]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('scenario')}</span>
        <select
          value={file === null ? scenario : ''}
          onChange={(event) => loadScenario(event.currentTarget.value)}
        >
          {file === null ? null : <option value="">{say('own_file', { name: file.name })}</option>}
          {region?.scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language.value]}
            </option>
          ))}
        </select>
      </label>
      <label class="horizon">
        <span>{say('horizon')}</span>
        <select
          value={horizon ?? own}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            move({ ...state.peek(), horizon: chosen === own ? null : chosen });
          }}
        >
          {[...new Set([own, ...HORIZONS, horizon ?? own])]
            .filter((year) => year > (years?.baseYear ?? 0))
            .sort((a, b) => a - b)
            .map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

/** A region opens with the plan's own growth rates where it has them, else with its baseline. */
function pickRegion(id: string): void {
  const scenarios = catalogue.peek()?.regions.find((region) => region.id === id)?.scenarios ?? [];
  const plan = scenarios.find((scenario) => scenario.id === `${id}/plan`) ?? scenarios[0];
  if (plan !== undefined) loadScenario(plan.id);
}
