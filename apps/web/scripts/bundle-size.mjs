/**
 * What a first visit to a page downloads in JavaScript, gzipped, from the manifest of the build. Fails when the home
 * page goes over its limit.
 *
 *   node scripts/bundle-size.mjs
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The promise is 170 kB for the home page; 150 kB keeps room for what is still to come. 1 kB = 1,000 bytes. */
const HOME_LIMIT_KB = 150;

const DIST = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));

const PAGES = {
  home: ['index.html', 'src/features/home/home-page.tsx', 'src/i18n/LANGUAGE/common.ts', 'src/i18n/LANGUAGE/home.ts'],
  chat: [
    'index.html',
    'src/features/consultation/chat-page.tsx',
    'src/i18n/LANGUAGE/common.ts',
    'src/i18n/LANGUAGE/consultation.ts',
  ],
  hs: ['index.html', 'src/features/hs/hs-page.tsx', 'src/i18n/LANGUAGE/common.ts', 'src/i18n/LANGUAGE/hs.ts'],
};

/** The chunk of a source and every chunk that it imports at once. */
function collect(source, found = new Set()) {
  const chunk = manifest[source];
  if (chunk === undefined) throw new Error(`the build has no chunk for ${source}`);
  if (found.has(source)) return found;
  found.add(source);
  for (const imported of chunk.imports ?? []) collect(imported, found);
  return found;
}

function pageKilobytes(sources, language) {
  const chunks = new Set();
  for (const source of sources) collect(source.replace('LANGUAGE', language), chunks);
  const bytes = [...chunks]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
  return bytes / 1000;
}

let worstHome = 0;
for (const [page, sources] of Object.entries(PAGES)) {
  for (const language of ['ko', 'en']) {
    const kilobytes = pageKilobytes(sources, language);
    console.log(`${page} (${language}): ${kilobytes.toFixed(1)} kB of JavaScript, gzipped`);
    if (page === 'home') worstHome = Math.max(worstHome, kilobytes);
  }
}
if (worstHome > HOME_LIMIT_KB) {
  console.error(`the home page is over its limit of ${HOME_LIMIT_KB} kB`);
  process.exit(1);
}
