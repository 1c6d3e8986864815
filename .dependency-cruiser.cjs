/** The floors of docs/design.md#the-folders: who may import whom. */
const folders = {
  contract: [],
  presence: ['contract'],
  'delivery/plan': ['contract'],
  vendors: ['contract'],
  delivery: ['contract', 'vendors/(port|any-vendor)\\.ts'],
  sandbox: ['contract'],
  signals: ['contract', 'vendors/transport\\.ts'],
  storage: ['contract', 'presence/state\\.ts', 'vendors/(port|any-vendor)\\.ts'],
  accounts: ['contract', 'vendors/[^/]+\\.ts', 'storage'],
  wording: ['accounts', 'contract', 'delivery/plan', 'presence'],
  controls: ['contract', 'wording/i18n'],
  core: [
    'contract',
    'controls',
    'delivery',
    'presence',
    'sandbox',
    'signals',
    'storage',
    'vendors',
    'wording',
  ],
  commands: [
    'accounts',
    'contract',
    'controls',
    'core',
    'delivery',
    'presence',
    'signals',
    'storage',
    'vendors',
    'wording',
  ],
};

// `app/` is not in the table: it puts the program together, so it may import all of it and nobody it.

/** Electron's own modules; our folder has the same name. */
const electronModule = '^electron(/(main|common|renderer))?$';

const own = (folder) => `^electron/${folder}/`;

const folderRules = Object.entries(folders).map(([folder, allowed]) => ({
  name: `${folder.replace('/', '-')}-imports`,
  comment: `${folder}/ may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: own(folder) },
  to: {
    path: '^(electron|renderer)/',
    pathNot: [electronModule, own(folder), ...allowed.map((each) => `^electron/${each}`)],
  },
}));

/** The floors of the window: each may import those before it; the features stand on all of them. */
const windowFloors = ['bridge', 'i18n', 'lib', 'ui', 'forms', 'account-settings', 'account-setup'];

const windowRules = windowFloors.map((folder, index) => {
  const below = windowFloors.slice(0, index + 1);
  return {
    name: `window-${folder}-imports`,
    comment: `renderer/${folder}/ may import ${below.join(', ')}`,
    severity: 'error',
    from: { path: `^renderer/${folder}/` },
    to: { path: '^renderer/', pathNot: `^renderer/(${below.join('|')})/` },
  };
});

module.exports = {
  forbidden: [
    ...folderRules,
    ...windowRules,
    {
      name: 'features-apart',
      comment: 'What several features share lies in a folder beside features/.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/(features/[^/]+/|[^/]+$)', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'vendors-apart',
      comment: 'A vendor never imports another vendor.',
      severity: 'error',
      from: { path: '^electron/vendors/([^/]+)/' },
      to: { path: '^electron/vendors/[^/]+/', pathNot: '^electron/vendors/$1/' },
    },
    {
      name: 'renderer-sees-the-contract',
      comment: 'The window imports the contract and nothing else of electron/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/contract/' },
    },
    {
      name: 'main-imports',
      comment: 'The first file reads how the program was started and starts the app.',
      severity: 'error',
      from: { path: '^electron/main\\.ts$' },
      to: {
        path: '^electron/',
        pathNot: [electronModule, '^electron/(app|controls|signals)/'],
      },
    },
    {
      name: 'preload-imports',
      comment: 'The bridge is made from the names of the contract and from nothing else.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { path: '^electron/', pathNot: [electronModule, '^electron/contract/'] },
    },
    {
      name: 'electron-never-imports-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'pure-folders',
      comment: 'No Node, no Electron in what must be pure.',
      severity: 'error',
      from: { path: '^electron/(contract|presence|delivery/plan)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-kept-out',
      comment:
        'Vendors, delivery, sandbox, accounts, commands, updates and texts run without Electron.',
      severity: 'error',
      from: {
        path: '^electron/(vendors|delivery|sandbox|wording|accounts|commands|core/updates)/',
      },
      to: { path: electronModule },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^electron/main\\.ts$', '^electron/preload\\.ts$', 'tsconfig'],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Provided by Electron itself; our own folder has the same name.
    builtInModules: {
      add: ['electron', 'electron/main', 'electron/common', 'electron/renderer'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    exclude: { path: '^electron/contract/texts/' },
  },
};
