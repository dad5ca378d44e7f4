/**
 * Puts a .br and a .gz beside every text file of dist/, so that the server sends them without compressing anything
 * itself. Files that would not shrink are left alone.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const TEXT = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt']);

const encoders = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};

let written = 0;
for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  const path = join(DIST, name);
  if (!TEXT.has(extname(path)) || !statSync(path).isFile()) continue;
  const bytes = readFileSync(path);
  for (const [suffix, encode] of Object.entries(encoders)) {
    const encoded = encode(bytes);
    if (encoded.length >= bytes.length) continue;
    writeFileSync(`${path}.${suffix}`, encoded);
    written += 1;
  }
}
console.log(`precompressed: ${written} files`);
