import type { SeekQuestion } from '../answers.ts';
import { look } from '../state/actions.ts';
import { levelQuestion } from '../state/seek_question.ts';
import { opened, say, view } from '../state/store.ts';

/** The sentence of a spreadsheet's goal seek: make this at least so much by then, by changing any lever. */
export function SeekForm({ question }: { question: SeekQuestion }) {
  const { subject, side, wanted } = question;
  const loaded = opened.value;
  if (loaded === null) return null;
  return (
    <form class="seek-form" onSubmit={(event) => event.preventDefault()}>
      <span>{say('seek_make')}</span>
      <Subject subject={subject} />
      <select
        aria-label={say('seek_side_least')}
        value={side}
        onChange={({ currentTarget }) =>
          look({ seek: { ...question, side: currentTarget.value === 'at_most' ? 'at_most' : 'at_least' } })
        }
      >
        <option value="at_least">{say('seek_side_least')}</option>
        <option value="at_most">{say('seek_side_most')}</option>
      </select>
      <input
        type="number"
        step="any"
        aria-label={say('seek_value')}
        value={wanted}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '')
            look({ seek: { ...question, wanted: currentTarget.valueAsNumber } });
        }}
      />
      {'indicator' in subject ? (
        <>
          <span>{say('seek_by')}</span>
          <select
            aria-label={say('seek_year')}
            value={subject.year}
            onChange={({ currentTarget }) =>
              look({ seek: { ...question, subject: { ...subject, year: Number(currentTarget.value) } } })
            }
          >
            {Array.from({ length: loaded.horizon - loaded.asOf }, (_, i) => loaded.asOf + 1 + i).map(
              (year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ),
            )}
          </select>
        </>
      ) : null}
      <span>
        {say('seek_changing')} <b>{say('seek_any')}</b>
      </span>
    </form>
  );
}

/** What is to be made: a target of the plan, or the level of any indicator. */
function Subject({ subject }: Pick<SeekQuestion, 'subject'>) {
  const rows =
    view.value?.rows.filter(({ required, reason, own }) => required !== null && reason === null && !own) ??
    [];
  const indicators = opened.value?.indicators ?? [];
  return (
    <select
      aria-label={say('indicator')}
      value={'target' in subject ? `target ${subject.target}` : `level ${subject.indicator}`}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <optgroup label={say('scorecard')}>
        {rows.map(({ target, label }) => (
          <option key={target} value={`target ${target}`}>
            {label}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('indicator')}>
        {indicators.map(({ id, label, unitName }) => (
          <option key={id} value={`level ${id}`}>
            {unitName === '' ? label : `${label} (${unitName})`}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function choose(value: string): void {
  const [kind, id = ''] = value.split(' ');
  const row = view.peek()?.rows.find(({ target }) => target === id);
  if (kind === 'target' && row !== undefined && row.required !== null) {
    look({ seek: { subject: { target: id }, side: row.side, wanted: row.required } });
  }
  const level = kind === 'level' ? levelQuestion(id) : null;
  if (level !== null) look({ seek: level });
}
