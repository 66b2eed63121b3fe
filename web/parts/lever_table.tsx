import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { LeverGroup, LeverRow } from '../../report/answers/solve_rows.ts';
import { setDriver } from '../state/actions.ts';
import { language, say } from '../state/store.ts';
import { ScrollArea } from './scroll_area.tsx';

/** Levers with the value that each alone would need, beside what it was; one click takes it over. */
export function LeverTable({ group }: { group: LeverGroup }) {
  const lang = language.value;
  return (
    <section class="levers">
      <h3>{group.heading}</h3>
      <ScrollArea name="scroll" label={group.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{sayAnswer(lang, 'column_lever')}</th>
              <th scope="col" class="number">
                {sayAnswer(lang, 'column_now')}
              </th>
              <th scope="col" class="number">
                {group.valueHeading}
              </th>
              <th scope="col" class="number">
                {sayAnswer(lang, 'column_reached')}
              </th>
              <th scope="col">{sayAnswer(lang, 'column_history')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.lever.driver}>
                <th scope="row">{row.label}</th>
                <td class="number">{row.now}</td>
                <td class="number strong">{row.value}</td>
                <td class="number">{row.reached}</td>
                <td>{row.history}</td>
                <td>
                  <button
                    type="button"
                    class="small"
                    aria-label={say('seek_use_of', { driver: row.label, value: row.value })}
                    onClick={() => use(row)}
                  >
                    {say('seek_use')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

/** The value itself, short enough for an address, on the side that still meets what was asked. */
function use({ lever }: LeverRow): void {
  const exact = lever.value ?? lever.nearest ?? lever.now;
  setDriver(lever.driver, { path: 'constant', value: Number(exact.toPrecision(10)) });
}
