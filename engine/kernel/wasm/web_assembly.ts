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
  /** Adds pages of 65,536 bytes; views made before are detached. */
  grow(pages: number): number;
}

declare const module: unique symbol;
/** A compiled module; opaque. */
export interface WasmModule {
  readonly [module]: true;
}

export const PAGE = 65536;

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyInterface })
  .WebAssembly;

/** Memory that holds at least so many bytes, filled with zeros. */
export function newMemory(bytes: number): WasmMemory {
  return new Memory({ initial: Math.ceil(bytes / PAGE) });
}

/** Compiles a module; needs no more than `wasm-unsafe-eval` of a content-security policy. */
export function compileWasm(bytes: Uint8Array): WasmModule {
  return new Module(bytes);
}

/** The functions a module exports, bound to a memory. */
export function instantiateWasm<Exports>(module: WasmModule, memory: WasmMemory): Exports {
  return new Instance(module, { host: { memory } }).exports as Exports;
}
