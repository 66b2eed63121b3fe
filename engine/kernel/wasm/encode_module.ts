import { bytesOf, type Code, TYPE, unsigned, type ValueType } from './instructions.ts';

/** One function of a module; its locals are numbered after its parameters. */
export interface WasmFunction {
  /** Name under which it is exported; null when only other functions of the module call it. */
  name: string | null;
  parameters: readonly ValueType[];
  results: readonly ValueType[];
  locals: readonly ValueType[];
  body: readonly number[];
}

const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;

/**
 * Encodes functions over one imported memory (`host.memory`) as a WebAssembly module.
 *
 * Binary format: WebAssembly Core Specification 2.0, chapter 5, https://www.w3.org/TR/wasm-core-2/
 *
 * @param functions in the order of their call indices
 * @returns the bytes of the module
 *
 * @example see test/engine/kernel/kernel.test.ts: gives the bits of the reference interpreter on random programs
 */
export function encodeModule(functions: readonly WasmFunction[]): Uint8Array {
  const types = functions.map(({ parameters, results }) => [
    0x60,
    vector(parameters.map((type) => [TYPE[type]])),
    vector(results.map((type) => [TYPE[type]])),
  ]);
  const memory = [text('host'), text('memory'), 2, 0, 1];
  const exports = functions.flatMap(({ name }, index) =>
    name === null ? [] : [[text(name), 0, unsigned(index)]],
  );
  return Uint8Array.from(
    bytesOf([
      MAGIC,
      section(SECTION.type, vector(types)),
      section(SECTION.import, vector([memory])),
      section(SECTION.function, vector(functions.map((_, index) => unsigned(index)))),
      section(SECTION.export, vector(exports)),
      section(SECTION.code, vector(functions.map(codeOf))),
    ]),
  );
}

function codeOf({ locals, body }: WasmFunction): Code {
  const groups: { type: ValueType; count: number }[] = [];
  for (const type of locals) {
    const last = groups.at(-1);
    if (last?.type === type) last.count += 1;
    else groups.push({ type, count: 1 });
  }
  const declared = bytesOf(vector(groups.map(({ type, count }) => [unsigned(count), TYPE[type]])));
  const size = declared.length + body.length + 1;
  return [unsigned(size), declared, body, 0x0b];
}

function vector(items: readonly Code[]): Code {
  return [unsigned(items.length), items];
}

function section(id: number, content: Code): Code {
  const bytes = bytesOf(content);
  return [id, unsigned(bytes.length), bytes];
}

function text(value: string): Code {
  return vector([...value].map((letter) => [letter.charCodeAt(0)]));
}
