/** The part of the WebAssembly interface that the kernel uses, the same in Node and in the page. */
interface WebAssemblyInterface {
  Memory: new (size: { initial: number; maximum?: number }) => WasmMemory;
  Module: new (bytes: Uint8Array) => WasmModule;
  Instance: new (
    module: WasmModule,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { exports: Readonly<Record<string, unknown>> };
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

declare const module: unique symbol;
/** A compiled module; opaque. */
export interface WasmModule {
  readonly [module]: true;
}

const PAGE = 65536;

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyInterface })
  .WebAssembly;

/** One memory that nobody uses: a new one costs more than a small simulation, since each page of it is met anew. */
let idle: WasmMemory | null = null;
/** A larger memory is let go rather than kept. */
const MOST_IDLE = 128 * 1024 * 1024;

/** Memory that holds at least so many bytes, whatever they are: whoever reads from it has written there before. */
export function takeMemory(bytes: number): WasmMemory {
  if (idle !== null && idle.buffer.byteLength >= bytes) {
    const memory = idle;
    idle = null;
    return memory;
  }
  return new Memory({ initial: Math.ceil(bytes / PAGE) });
}

/** Gives memory back, to be taken again; nothing may read or write it afterwards. */
export function returnMemory(memory: WasmMemory): void {
  const size = memory.buffer.byteLength;
  if (size <= MOST_IDLE && (idle === null || idle.buffer.byteLength < size)) idle = memory;
}

/** Compiles a module; needs no more than `wasm-unsafe-eval` of a content-security policy. */
export function compileWasm(bytes: Uint8Array): WasmModule {
  return new Module(bytes);
}

/** The functions a module exports, bound to a memory. */
export function instantiateWasm<Exports>(module: WasmModule, memory: WasmMemory): Exports {
  return new Instance(module, { host: { memory } }).exports as Exports;
}
