/**
 * The arrows of the house, checked by `npm run arrows`:
 * app → service → retrieval / knowledge / database → common. A service doesn't reach into another service.
 * `main.ts`, `app.module.ts` and `cli/` are the top: they may use everything, and nothing uses them.
 */
const services = 'consultation|hs|export-support|data-map|engines';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.(spec|int-spec)\\.tsx?$', 'main\\.tsx?$', 'apps/(api|engines)/src/cli/'],
      },
      to: {},
    },
    {
      name: 'no-service-to-service',
      comment: 'What two services share moves down into retrieval/, knowledge/ or common/.',
      severity: 'error',
      from: { path: `^apps/api/src/(${services})/` },
      to: { path: `^apps/api/src/(${services})/`, pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'retrieval-is-a-plain-library',
      comment: 'The retrieval library knows neither Nest, nor the database, nor a service.',
      severity: 'error',
      from: { path: '^apps/api/src/retrieval/' },
      to: { path: ['@nestjs/', 'drizzle-orm', `^apps/api/src/(?!retrieval|common)`] },
    },
    {
      name: 'common-is-the-ground',
      severity: 'error',
      from: { path: '^apps/api/src/common/' },
      to: { path: '^apps/api/src/(?!common|config)' },
    },
    {
      name: 'nothing-uses-the-top',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: ['^apps/api/src/(main|create-app|app\\.module)\\.ts$', '^apps/api/src/cli/', '\\.int-spec\\.ts$'],
      },
      to: { path: ['^apps/api/src/(main|create-app|app\\.module)\\.ts$', '^apps/api/src/cli/'] },
    },
    {
      name: 'no-feature-to-feature',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^apps/web/src/(features|components)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/components/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'apps-stand-alone',
      comment: 'Apps speak over HTTP; none imports another.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { pathNot: '(\\.(spec|int-spec)\\.tsx?$|/testing/)' },
      to: { path: '(\\.(spec|int-spec)\\.tsx?$|/testing/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
