import { HyperFormula } from 'hyperformula';
import type { OnePathTool } from './path_by_path.ts';
import type { Workload } from './workload.ts';

/** A spreadsheet: a row a series and a column a year, after a row each for the inputs. */
export function hyperformulaTool({ model, central, job }: Workload): OnePathTool {
  const inputs = job.inputs.drivers.map(({ id }) => id);
  const cells = model.cells.flatMap((cell) => (cell.kind === 'indicator' ? [cell] : []));
  const { years } = job.program;
  const rowOf = new Map([...inputs, ...cells.map(({ id }) => id)].map((id, row) => [id, row]));
  const reference = (id: string, column: number) => `${letters(column)}${(rowOf.get(id) as number) + 1}`;
  const formula = (equation: string, year: number) =>
    `=${equation
      .replace(/lag\((\w+)\)/g, (_, id: string) => reference(id, year - 1))
      .replace(/exp\(/g, 'EXP(')
      .replace(/\b[a-z]\w*\b/g, (id) => reference(id, inputs.includes(id) ? 0 : year))}`;
  const sheet = [
    ...inputs.map((id) => [central.values[id]?.[1] as number]),
    ...cells.map(({ id, indicator }) => [
      central.values[id]?.[0] as number,
      ...Array.from({ length: years }, (_, index) => formula(indicator.equation, index + 1)),
    ]),
  ];
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
  return {
    path(drawn) {
      engine.batch(() => {
        for (const id of inputs)
          engine.setCellContents({ sheet: 0, row: rowOf.get(id) as number, col: 0 }, drawn[id]);
      });
      return (series, year) =>
        engine.getCellValue({ sheet: 0, row: rowOf.get(series) as number, col: year }) as number;
    },
  };
}

/** Letters of a column: A, B, ... Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
