const PATHS = {
  undo: 'M5 4 2 7l3 3M2 7h7a4 4 0 0 1 0 8H6',
  redo: 'm11 4 3 3-3 3m3-3H7a4 4 0 0 0 0 8h3',
  replay: 'M8 3a5 5 0 1 1-4.6 3M3 2v4h4M7 6.5v4L10.5 8.5z',
  share:
    'M11 5.5 5 8.5m6 3-6-3M12.5 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-9 4a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm9 4a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  files: 'M3 14V2h6l4 4v8zM9 2v4h4',
  moon: 'M13 10A6 6 0 0 1 6 3a6 6 0 1 0 7 7Z',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.4 1.4m7.2 7.2L13 13m0-10-1.4 1.4M4.4 11.6 3 13',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2v3h3',
  close: 'm4 4 8 8m0-8-8 8',
  years: 'M2 13V9h3v4zm4.500 0V5h3v8zM11 13V3h3v10z',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  table: 'M2 3h12v10H2zm0 3.500h12M2 10h12M6.500 3v10',
  chart: 'M2 2v12h12M4.500 10.500 7 7l2.500 2L14 4',
  remove: 'M3 8h10',
} as const;

/** A drawn sign; it says nothing itself, so what it stands on carries a name. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
