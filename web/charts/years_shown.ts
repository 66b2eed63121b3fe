/**
 * Years to be named below a chart: at equal steps counted back from the last, which is that of the targets.
 *
 * @param most how many there is room for
 * @example
 * yearsShown(2016, 2025, 5) // => [2017, 2019, 2021, 2023, 2025]
 */
export function yearsShown(first: number, last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => (last - year) % step === 0,
  );
}
