/** What is used of WebAssembly, which Node has and its types don't tell of; the DOM's types would bring a whole browser. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { readonly initial: number; readonly maximum: number });
    /** Stays the same, since the memory doesn't grow. */
    readonly buffer: ArrayBuffer;
  }
  const Module: new (bytes: Uint8Array) => object;
  class Instance {
    constructor(module: object, imports: Readonly<Record<string, Readonly<Record<string, Memory | number>>>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
