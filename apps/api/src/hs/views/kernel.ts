import { type z } from 'zod';

const PAGE_BYTES = 65_536;

/** A memory of that many bytes, zeroed; it never grows, so that arrays over it stay good. */
export function kernelMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** Start a kernel (`*.wasm.ts`, made from the text beside it) and give its functions. */
export function startKernel<Functions>(
  base64: string,
  imports: Readonly<Record<string, Readonly<Record<string, WebAssembly.Memory | number>>>>,
  functions: z.ZodType<Functions>,
): Functions {
  const module = new WebAssembly.Module(Buffer.from(base64, 'base64'));
  return functions.parse(new WebAssembly.Instance(module, imports).exports);
}
