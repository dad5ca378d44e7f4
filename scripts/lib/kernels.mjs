/** WebAssembly text (`*.wat`) becomes a TypeScript module beside it that holds the compiled bytes, so that builds and tests need no compiler. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import wabt from 'wabt';
import { ROOT } from './fresh.mjs';

const KERNELS = ['dot-products', 'posting-sums'].map((name) => `apps/api/src/hs/views/${name}.wat`);

/** @returns the modules that weren't what their text says; they are written unless `check` */
export async function generateKernels(check) {
  const stale = [];
  for (const source of KERNELS) {
    const path = source.replace(/\.wat$/u, '.wasm.ts');
    const module = await moduleOf(source);
    if (existsSync(join(ROOT, path)) && readFileSync(join(ROOT, path), 'utf8') === module) continue;
    stale.push(path);
    if (!check) writeFileSync(join(ROOT, path), module);
  }
  return stale;
}

async function moduleOf(source) {
  const { parseWat } = await wabt();
  const parsed = parseWat(basename(source), readFileSync(join(ROOT, source), 'utf8'), { simd: true });
  parsed.validate();
  const bytes = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
  const name = basename(source, '.wat').toUpperCase().replaceAll('-', '_');
  return `/** ${basename(source)}, compiled by "npm run generate". Do not edit. */\nexport const ${name}_WASM =\n  '${bytes}';\n`;
}
