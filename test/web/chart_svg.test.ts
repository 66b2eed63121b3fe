import { expect, test } from 'vitest';
import type { ChartData } from '../../web/charts/chart_data.ts';
import { chartSvg, niceTicks } from '../../web/charts/chart_svg.ts';

const data: ChartData = {
  title: 'R&D <intensity>',
  unit: '%',
  decimals: 2,
  first: 2020,
  last: 2025,
  known: 2020,
  lines: [
    {
      role: 'projected',
      name: 'Projected',
      points: [
        { x: 2020, y: 1.6 },
        { x: 2025, y: 2.3 },
      ],
    },
  ],
  bands: [
    {
      share: 90,
      points: [
        { x: 2020, low: 1.6, high: 1.6 },
        { x: 2025, low: 1.5, high: 3.1 },
      ],
    },
  ],
  marks: [{ words: '≥ 2.4', first: 2025, last: 2025, value: 2.4, band: null, below: false }],
};
const style = {
  width: 960,
  height: 540,
  colours: {
    surface: '#fff',
    text: '#000',
    muted: '#666',
    line: '#ddd',
    observed: '#111',
    accent: '#00f',
    target: '#840',
    zone: '#eef',
  },
  subtitle: 'Sanmenxia',
  zoneWords: 'Projection',
  font: 'sans-serif',
};

test('a drawing says title, unit, target and lines, and keeps signs of markup out of it', () => {
  const svg = chartSvg(data, style);
  expect(svg).toContain('R&amp;D &lt;intensity&gt; (%)');
  expect(svg).not.toContain('<intensity>');
  for (const words of ['≥ 2.4', 'Projected', 'Sanmenxia', '2025']) expect(svg).toContain(words);
});

test('everything drawn lies inside the picture', () => {
  const svg = chartSvg(data, style);
  const heights = [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, path = '']) =>
    [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, , y]) => Number(y)),
  );
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...heights)).toBeLessThanOrEqual(style.height);
});

test('ticks enclose the range, whatever its size', () => {
  for (const [low, high] of [
    [0, 1],
    [-3, 2.5],
    [1054, 1502.3],
    [5, 5],
    [0, 0],
  ] as const) {
    const ticks = niceTicks(low, high);
    expect(ticks[0]).toBeLessThanOrEqual(low);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeLessThanOrEqual(9);
  }
});

test('an average over several years has no dot, and an observed year outside the run is hollow and in the key', () => {
  const svg = chartSvg(
    {
      ...data,
      lines: [
        {
          role: 'average',
          name: '2021-2023 average',
          points: [
            { x: 2021, y: 2 },
            { x: 2022, y: 2 },
            { x: 2023, y: 2 },
          ],
        },
        { role: 'later', name: 'Not in the run', points: [{ x: 2024, y: 1.9 }] },
      ],
    },
    style,
  );
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg.match(/<circle[^>]* fill="#fff"/g)).toHaveLength(2);
  for (const words of ['2021-2023 average', 'Not in the run']) expect(svg).toContain(words);
});
