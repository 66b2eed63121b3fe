/** Colours of a chart, read from the page's style so that light and dark stand in one place. */
export interface ChartColours {
  text: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  observed: string;
  target: string;
  zone: string;
}

/** The colours as the page shows them now. */
export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: read('text'),
    muted: read('muted'),
    line: read('line'),
    surface: read('surface'),
    accent: read('accent'),
    observed: read('text'),
    target: read('target'),
    zone: read('zone'),
  };
}
