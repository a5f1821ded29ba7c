/**
 * Who may import whom. One idea stands behind every rule: a workbook comes in as data, observations and changes go out
 * as data, and everything between is pure, so that Excel, the page and the command line agree to the peso.
 */
const entryPoints = '^src/(cli/|taskpane/|page/(single/)?(start[.]tsx?|[A-Za-z]*[Ww]orker[.]ts)$)';

/** The steps of reading a workbook, each folder one: a step is given what those before it made, and knows none after it. */
const readingSteps = ['headings', 'columns', 'arithmetic', 'rows', 'units', 'axes', 'figures', 'totals', 'notes'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is forgotten code.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that resolves to nothing works on one machine only.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](css|xlsx|wasm)$' },
    },
    {
      name: 'core-is-pure',
      comment:
        'The core is what people base budgets on: it must give the same answer in every host, so it imports nothing ' +
        'but itself and two pure packages (edit distance, formula parsing). No Node, no React, no Office, no prose.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/|^node_modules/(fastest-levenshtein|@borgar/fx)/' },
    },
    ...readingSteps.slice(0, -1).map((step, at) => ({
      name: `reading-flows-from-${step}`,
      comment: 'Reading flows one way: a step that knows a later one would have to be read round and round.',
      severity: 'error',
      from: { path: `^src/core/reading/${step}/` },
      to: { path: `^src/core/reading/(${readingSteps.slice(at + 1).join('|')})/` },
    })),
    {
      name: 'balance-knows-no-plan',
      comment:
        'The engine locates errors in any record of figures; it would lose that by knowing a plan or a workbook.',
      severity: 'error',
      from: { path: '^src/core/balance/' },
      to: { path: '^src/', pathNot: '^src/core/(balance|quantity|steps)/' },
    },
    {
      name: 'quantity-stands-alone',
      comment: 'Exact decimals are the ground that everything stands on.',
      severity: 'error',
      from: { path: '^src/core/quantity/' },
      to: { path: '^src/', pathNot: '^src/core/quantity/' },
    },
    {
      name: 'hosts-know-core-only',
      comment: 'A host is an adapter of the port: words, use cases and views would tie it to one of its users.',
      severity: 'error',
      from: { path: '^src/hosts/' },
      to: { path: '^src/', pathNot: '^src/(core|hosts|schema)/' },
    },
    {
      name: 'hosts-do-not-meet',
      comment:
        'Excel and the file are two ways into the same core; what they share belongs to the core. Zips are opened in one ' +
        'place, whatever is in them.',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/[^/]+/', pathNot: '^src/hosts/($1|file/(zip/|limits[.]ts$))' },
    },
    {
      name: 'app-knows-no-host',
      comment: 'The use cases speak to the port, so that they are the same in Excel, on the page and in a terminal.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/', pathNot: '^src/(app|core|schema)/' },
    },
    {
      name: 'schemas-know-core-only',
      comment: 'What is kept outside a program is checked by one schema, whoever keeps it: a file or a workbook.',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^src/', pathNot: '^src/(schema|core)/' },
    },
    {
      name: 'words-know-types-only',
      comment: 'The catalogues turn codes and data of the core into sentences; they run nothing.',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { path: '^src/', pathNot: '^src/(i18n|core|app)/' },
    },
    {
      name: 'reports-only-read',
      comment: 'A reporter reads results: it checks nothing, writes nothing and knows no interface.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(report|i18n|core|app)/' },
    },
    {
      name: 'cli-without-pane-or-ribbon',
      comment: 'What runs in a terminal must not drag a browser along.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(desk|pane|page|taskpane|commands)/' },
    },
    {
      name: 'nothing-knows-the-command-line',
      comment: 'The command line and the interfaces share use cases, words and reports, never each other.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'commands-know-no-view',
      comment: 'The table of commands feeds ribbon, pane and keyboard: it must run before any of them is drawn.',
      severity: 'error',
      from: { path: '^src/commands/' },
      to: { path: '^src/', pathNot: '^src/commands/' },
    },
    {
      name: 'desk-knows-no-view',
      comment:
        'The desk answers what is asked of a workbook, whoever shows it and in whichever thread: no React, no store.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { path: '^src/|^node_modules/', pathNot: '^src/(desk|app|core|i18n)/' },
    },
    {
      name: 'pane-stands-anywhere',
      comment: 'The pane is the same in Excel and beside the grid of the page: it knows neither, only a desk.',
      severity: 'error',
      from: { path: '^src/pane/' },
      to: { path: '^src/', pathNot: '^src/(pane|desk|commands|i18n|app|core)/' },
    },
    {
      name: 'page-and-taskpane-do-not-meet',
      comment: 'What a browser shows of a file and what Excel shows of its workbook meet in the pane and the desk.',
      severity: 'error',
      from: { path: '^src/(page|taskpane)/' },
      to: { path: '^src/(page|taskpane)/', pathNot: '^src/$1/' },
    },
    {
      name: 'library-is-for-others',
      comment: 'Inside, rooms import rooms: what is published can then change without anything here that leans on it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/library[.]ts$' },
    },
    {
      name: 'only-entry-points-pick-a-host',
      comment: 'Views and use cases work over any host; only pane, page, ribbon and command line know which one it is.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/hosts/|${entryPoints}` },
      to: { path: '^src/hosts/' },
    },
    {
      name: 'node-only-at-the-edge',
      comment: 'Everything but the command line and the file host in Node runs in a browser too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|hosts/file)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'generators-share-no-assumption',
      comment:
        'What writes specimens, layouts and injected errors must not know how they are read: a benchmark that shares ' +
        "the engine's assumptions measures nothing.",
      severity: 'error',
      from: { path: '^test/(specimens|sample|bench/(layouts?|generators?|injectors?|errors|noise))/' },
      to: { path: '^src/core/(reading|balance|rules)/', reachable: true },
    },
    {
      name: 'product-without-tests',
      comment: 'The product must not need what only its tests need.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependency-in-library',
      comment: 'What the published library and command line import must be installed with them.',
      severity: 'error',
      from: { path: '^src/(core|app|schema|report|i18n|cli|hosts/(file|text))/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
