import { defineConfig } from 'drizzle-kit';

/** `npm run -w apps/api migration -- --name what-changes` writes the next migration from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/database/schema.ts',
    './src/database/firm-records.schema.ts',
    './src/database/data-requests.schema.ts',
    './src/database/screening.schema.ts',
    './src/database/xray.schema.ts',
    './src/database/saved-results.schema.ts',
    './src/database/trade-fraud.schema.ts',
  ],
  out: './drizzle',
});
