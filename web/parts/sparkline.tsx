/** One line of a small chart; NaN leaves a gap. */
export interface SparkLine {
  role: 'loaded' | 'projected' | 'observed';
  values: readonly number[];
}

/** A chart too small for axes: lines on one scale, and a dot for what is wanted in the last year. */
export function Sparkline({
  lines,
  dot,
  height = 36,
}: {
  lines: readonly SparkLine[];
  dot?: { at: number; value: number; tone: string } | undefined;
  height?: number;
}) {
  const width = 120;
  const known = [...lines.flatMap(({ values }) => values), dot?.value ?? Number.NaN].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const count = Math.max(...lines.map(({ values }) => values.length));
  const x = (index: number) => 3 + ((width - 6) * index) / Math.max(1, count - 1);
  const y = (value: number) =>
    high === low ? height / 2 : height - 4 - ((height - 8) * (value - low)) / (high - low);
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {lines.map(({ role, values }) => (
        <path key={role} class={role} d={pathOf(values, x, y)} vector-effect="non-scaling-stroke" />
      ))}
      {dot === undefined ? null : (
        <path
          class={`dot ${dot.tone}`}
          d={`M${x(dot.at)} ${y(dot.value)}h0.01`}
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

function pathOf(
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let pen = false;
  return values
    .map((value, index) => {
      if (!Number.isFinite(value)) {
        pen = false;
        return '';
      }
      const sign = pen ? 'L' : 'M';
      pen = true;
      return `${sign}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
