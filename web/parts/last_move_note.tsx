import { joinList } from '../../report/language.ts';
import { say as sayReport } from '../../report/words.ts';
import type { ScoreRow } from '../protocol.ts';
import { lastEffects } from '../state/last_effects.ts';
import type { MoveEffects } from '../state/move_effects.ts';
import { shownValue } from '../state/shown_value.ts';
import { language, lastMove, opened, say } from '../state/store.ts';
import { valuesOf } from '../state/values_of.ts';
import { VerdictSign } from './verdict_sign.tsx';

/** Names listed before the rest is only counted. */
const NAMED = 6;

/** What the last move changed, and, when it changed nothing, why. */
export function LastMoveNote() {
  const [last, loaded] = [lastMove.value, opened.value];
  if (last === null || loaded === null) return null;
  const effects = lastEffects.value;
  if (effects === null || effects.drivers.length === 0) return null;
  const driver = loaded.drivers.find(({ id }) => id === effects.drivers[0]);
  const change =
    effects.drivers.length > 1 || driver === undefined
      ? say('moved_many', { count: effects.drivers.length })
      : say('moved_from_to', {
          driver: driver.label,
          before: shownValue(driver, valuesOf(driver.id, last.before.set)),
          after: shownValue(driver, valuesOf(driver.id, last.after.set)),
        });
  return (
    <section class="last-move">
      <h3>{say('last_move')}</h3>
      <p class="strong">{change}</p>
      {effects.none === null ? <Effects effects={effects} /> : <p class="callout">{say(effects.none)}</p>}
    </section>
  );
}

function Effects({ effects: { turned, moved, untouched } }: { effects: MoveEffects }) {
  return (
    <>
      {turned.length === 0 ? (
        <p>{say('nothing_turned')}</p>
      ) : (
        <ul class="turned">
          {turned.map(({ before, after }) => (
            <li key={after.target} class={after.tone}>
              <VerdictSign tone={after.tone} />{' '}
              {say('turned', { label: after.name, before: before.word, after: after.word })}
            </li>
          ))}
        </ul>
      )}
      {moved.length === 0 ? null : <p>{say('others_moved', { count: moved.length })}</p>}
      {untouched.length === 0 ? null : <p class="hint">{say('untouched', { labels: names(untouched) })}</p>}
    </>
  );
}

function names(rows: readonly ScoreRow[]): string {
  const listed = joinList(
    rows.slice(0, NAMED).map(({ name }) => name),
    language.value,
  );
  const rest = rows.length - NAMED;
  const space = language.value === 'zh' ? '' : ' ';
  return rest > 0 ? `${listed}${space}${sayReport(language.value, 'and_more', { count: rest })}` : listed;
}
