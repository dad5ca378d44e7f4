import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { parsePortalConfig } from '../config/portal-config.js';
import { createApp } from '../create-app.js';
import { openDatabase } from '../database/open-database.js';
import { describeRest } from '../openapi.js';

/** Writes `schema.graphql` and `openapi.json` from the code; with `--check`, fails when the committed ones differ. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const NOTE = '# Written by "npm run generate" from the resolvers. Do not edit.\n\n';

async function contracts(): Promise<Record<string, string>> {
  const config = parsePortalConfig({ values: { LOG_LEVEL: 'silent', DATA_DIR: '.cache/contracts' }, placeOf: String });
  const app = await createApp(config, await openDatabase({ folder: undefined }));
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  const files = {
    'schema.graphql': `${NOTE}${printSchema(lexicographicSortSchema(schema))}\n`,
    'openapi.json': `${JSON.stringify(describeRest(app), null, 2)}\n`,
  };
  await app.close();
  return files;
}

for (const [name, text] of Object.entries(await contracts())) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  if (!values.check) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`apps/api/${name} is not what the code says. Run "npm run generate" and commit it.\n`);
    process.exitCode = 1;
  }
}
