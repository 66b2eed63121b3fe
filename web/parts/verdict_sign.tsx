import type { Tone } from '../../report/verdict_table.ts';

const PATHS: Readonly<Record<Tone, string>> = {
  good: 'm3 8.500 3.200 3.200L13 4.800',
  close:
    'M2.500 6.500c2-2 3.500-2 5.500-.5s3.500 1.500 5.500-.5M2.500 11c2-2 3.500-2 5.500-.5s3.500 1.500 5.500-.5',
  bad: 'm4 4 8 8m0-8-8 8',
  open: 'M3.500 8h9',
};

/** The sign of a verdict, drawn, since not every machine has a letter for it. */
export function VerdictSign({ tone }: { tone: Tone }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[tone]}
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
