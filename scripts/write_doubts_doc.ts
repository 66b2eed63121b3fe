import type { Observation, Target } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { markdownTable } from './markdown_table.ts';
import { writeDoc } from './write_doc.ts';

const HEAD = `# Doubtful and implied numbers

Readings of the documents that arithmetic could not settle, with the other readings, and numbers that are not printed
but follow from what is. This page is written by \`npx tsx scripts/write_doubts_doc.ts\` from \`scenarios/regions/\`.
A doubtful reading is shown with its doubt wherever it is used; where two readings are equally likely, none is taken.
`;

/** The page docs/doubts.md: every doubt and every implied number of the shipped regions. */
export function doubtsDoc({
  regions,
  plans,
  indicators,
}: Pick<Library, 'regions' | 'plans' | 'indicators'>): string {
  const name = (id: string) => `${indicators[id]?.label.zh ?? ''} \`${id}\``.trim();
  const sections = Object.values(regions).flatMap((region) => {
    const own = Object.entries(plans).filter(([, plan]) => plan.region === region.id);
    const doubts = [
      ...region.observations.flatMap((observation) =>
        observation.doubt === null
          ? []
          : [
              [
                observation.where,
                observation.quote,
                `${name(observation.indicator)}: ${numberOf(observation)}`,
                observation.doubt,
              ] as const,
            ],
      ),
      ...own.flatMap(([, plan]) =>
        plan.targets.flatMap((target) =>
          target.doubt === null
            ? []
            : [
                [
                  target.where,
                  target.printed,
                  `${name(target.indicator)}: ${targetOf(target)}`,
                  target.doubt,
                ] as const,
              ],
        ),
      ),
    ].map(([where, words, reading, { why, rivals }]) => [
      where,
      words,
      reading,
      `${why.zh} ${why.en}`,
      rivals.join('; '),
    ]);
    const implied = region.observations.flatMap((observation) => {
      const { indicator, where, quote, implied: arithmetic } = observation;
      return arithmetic === null
        ? []
        : [
            [
              where,
              quote,
              `${name(indicator)}: ${numberOf(observation)}`,
              `${arithmetic.zh} ${arithmetic.en}`,
            ],
          ];
    });
    const parts = [
      ...(doubts.length === 0
        ? []
        : [
            '### Doubtful',
            markdownTable(['where', 'words', 'read as', 'why in doubt', 'other readings'], doubts),
          ]),
      ...(implied.length === 0
        ? []
        : ['### Implied', markdownTable(['where', 'words', 'number', 'arithmetic'], implied)]),
    ];
    return parts.length === 0 ? [] : [`## ${region.label.en} ${region.label.zh}`, ...parts];
  });
  return [HEAD, ...sections].join('\n\n').replace(/\n{3,}/g, '\n\n');
}

function numberOf({ measure, period, value, unit }: Observation): string {
  return `${value} ${unit}, ${measure} ${period}`;
}

function targetOf({ kind, period, unit, ...target }: Target): string {
  const { atLeast, atMost, above, below, about } = target;
  const bounds = { 'at least': atLeast, 'at most': atMost, above, below, about };
  const numbers = Object.entries(bounds).flatMap(([words, value]) =>
    value === null ? [] : [`${words} ${value} ${unit}`],
  );
  return `target, ${numbers.length === 0 ? 'no number taken' : numbers.join(', ')}, ${kind} ${period}`;
}

writeDoc(import.meta.url, 'doubts.md', doubtsDoc);
