// The house: shared <- db <- electron; shared <- renderer. Features of one layer keep to themselves.
const features =
  'reception|bar|bar-board|cleanliness|people|handbook|registers|reports|trust|settings';
// The renderer's bar/ is the bar window, which composes features as front-desk/ and print/ do.
const screens = features.replace('|bar|', '|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows itself, zod and other pure libraries; no Node, no DOM, no Electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/(zod|pinyin-pro|tyme4ts|dayjs)/)' },
    },
    {
      name: 'db-knows-shared-only',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(electron|renderer)/|^node_modules/(electron|react|@mantine)/' },
    },
    {
      name: 'database-only-in-db',
      comment: 'SQL and its libraries stay behind the queries in db/.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '(^|/)node_modules/(@types/)?(better-sqlite3|kysely)/' },
    },
    {
      name: 'electron-knows-no-screens',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-package-at-the-edge',
      comment: 'Use cases run under plain Node in tests, so they do not know the electron package.',
      severity: 'error',
      from: {
        path: '^(shared|db|electron|renderer)/',
        pathNot: '^electron/(main|app|preload)\\.ts$|^electron/(shell|ipc)/',
      },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'renderer-knows-shared-only',
      comment: 'Windows ask through the contract; types of other layers are no exception.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|electron)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-keep-to-themselves',
      comment: 'What two features need moves to the layer below.',
      severity: 'error',
      from: { path: `^(shared|db|electron)/(${features})/` },
      to: { path: `^$1/(${features})/`, pathNot: '^$1/$2/' },
    },
    {
      name: 'screens-keep-to-themselves',
      comment: 'What two features need moves to ui/ or lib/; only the three windows compose them.',
      severity: 'error',
      from: { path: `^renderer/(${screens})/` },
      to: { path: `^renderer/(${screens}|front-desk|bar|print)/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'windows-keep-to-themselves',
      severity: 'error',
      from: { path: '^renderer/(front-desk|bar|print)/' },
      to: { path: '^renderer/(front-desk|bar|print)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'parts-do-not-know-their-composition',
      severity: 'error',
      from: { path: '^renderer/(ui|lib|i18n)/' },
      to: { path: `^renderer/(${screens}|front-desk|bar|print)/` },
    },
    {
      name: 'nothing-needs-tests-or-tools',
      severity: 'error',
      from: { path: '^(shared|db|electron|renderer)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'tests-know-one-tool',
      comment: 'Tests ask where the runtime is, and nothing else of how the project is built.',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '^tools/', pathNot: '^tools/lib/(electron-runtime|paths|test-report)\\.mjs$' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // An import of types binds layers as much as any other.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
