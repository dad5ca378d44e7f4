/**
 * Four projects: unit (pure, fast), web (components in jsdom), integration (real PGlite and PostgreSQL, real index), e2e (a built server,
 * a real browser). TypeScript is transformed by swc; modules are native ESM (see the `jest` script).
 */
const base = {
  rootDir: '.',
  testEnvironment: '<rootDir>/test/support/native-arrays-environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/apps/.*/dist/'],
};

export default {
  // Stores, servers and browsers are real; on a busy machine making one takes its time. Speed is measured by `npm run bench`.
  testTimeout: 120_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,test}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'web',
      testEnvironment: '<rootDir>/apps/web/test/jsdom-environment.mjs',
      // Packages are taken in their Node form: a browser form may be CommonJS that a native ES module can't import.
      testEnvironmentOptions: { customExportConditions: ['node'] },
      testMatch: ['<rootDir>/apps/web/**/*.spec.tsx'],
      moduleNameMapper: { '\\.module\\.css$': '<rootDir>/apps/web/test/css-module.mjs', ...base.moduleNameMapper },
    },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/{apps,test}/**/*.int-spec.ts'] },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/second-try.ts'],
    },
  ],
};
