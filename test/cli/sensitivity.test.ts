import { expect, test } from 'vitest';
import { plancast } from './command_line.ts';

test('sensitivity lists what each driver alone does, the widest swing first, and says that it is one at a time', async () => {
  const { out, code } = await plancast('sensitivity sanmenxia rd_intensity@2025 --lang en'.split(' '));
  expect(code).toBe(0);
  const [title, head, first, second] = out.split('\n');
  expect(title).toMatch(/^R&D intensity in 2025: what each driver does alone \(now 1\.\d+ %\)$/);
  expect(head).toMatch(/Driver +p10 +p90 +At p10 +At p90 +Swing/);
  expect(first).toContain('Growth of R&D expenditure');
  expect(second).toContain('GDP growth');
  expect(out).toContain('One at a time');
});

test('sensitivity gives the same as data', async () => {
  const { out } = await plancast('sensitivity sanmenxia/plan gdp_real.average_growth --json'.split(' '));
  const { method, quantity, required, now, bars } = JSON.parse(out);
  expect({ method, quantity, required, now }).toEqual({
    method: 'tornado',
    quantity: 'gdp_real.average_growth',
    required: 7,
    now: expect.closeTo(7, 9),
  });
  expect(bars).toHaveLength(1);
  expect(bars[0].at_low).toBeCloseTo(bars[0].low, 9);
});

test('sweep of two drivers is a map with the verdict in every cell', async () => {
  const { out } = await plancast(
    'sweep sanmenxia/plan gdp_real.average_growth --over gdp_growth=6%..7% --over rd_growth=10%..12% --steps 2 --lang en'.split(
      ' ',
    ),
  );
  expect(
    out
      .split('\n')
      .slice(2, 4)
      .map((line) => line.replace(/ {2,}/g, ' ')),
  ).toEqual(['6 % ✗ 6.00 % ✗ 6.00 %', '7 % ≈ 7.00 % ≈ 7.00 %']);
});

test('sweep as CSV has a line for every point, and the numbers of a run with the same values', async () => {
  const { out } = await plancast(
    'sweep sanmenxia/plan rd_intensity@2025 --over rd_growth=10%..14% --steps 3 --csv'.split(' '),
  );
  const lines = out.trim().split('\r\n');
  expect(lines[0]).toBe('rd_growth,rd_intensity@2025,verdict');
  const run = JSON.parse((await plancast('run sanmenxia/plan --set rd_growth=12% --json'.split(' '))).out);
  const row = run.series.find(({ indicator }: { indicator: string }) => indicator === 'rd_intensity');
  expect(lines[2]).toBe(`12,${row.values[5]},`);
});

test.each([
  [
    'sweep sanmenxia rd_intensity@2025 --over gdp_grwth=5%..8%',
    '--over: error: Cannot vary "gdp_grwth": there is no such driver; did you mean "gdp_growth" (GDP growth)?',
  ],
  [
    'sweep sanmenxia rd_intensity@2025 --over gdp_growth=5%',
    '--over: error: Cannot read "gdp_growth=5%": it is not driver=low..high; write it as in gdp_growth=4%..8%',
  ],
  [
    'sweep sanmenxia rd_intensity@2025 --over gdp_growth=5%..8% --steps 1',
    '--steps: error: Cannot take 1 values: a driver takes 2 to 1001; write a whole number between them',
  ],
  [
    'sensitivity sanmenxia gdp_nominal.qualitative',
    'error: Cannot analyse the target "gdp_nominal.qualitative": it holds no number to compare with; choose another, or write indicator@year',
  ],
])('%s is refused with what would be right', async (line, message) => {
  const { error, code } = await plancast(`${line} --lang en`.split(' '));
  expect(code).toBe(1);
  expect(error.trim()).toBe(message);
});
