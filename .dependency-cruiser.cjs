/** The house of docs/architecture.md: who may import whom. */
const rooms = {
  contract: [],
  presence: ['contract'],
  'delivery/plan': ['contract'],
  delivery: ['contract', 'vendors/port\\.ts'],
  vendors: ['contract'],
  sandbox: ['contract'],
  i18n: ['contract'],
  signals: ['contract', 'i18n'],
  storage: ['contract', 'presence/state\\.ts', 'vendors/(port|any-vendor)\\.ts'],
  ipc: ['contract', 'i18n'],
  controls: ['contract', 'i18n', 'ipc'],
  conductor: ['contract', 'presence', 'delivery', 'vendors', 'i18n', 'ipc', 'signals/timers\\.ts'],
};

const own = (room) => `^electron/${room}/`;

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room.replace('/', '-')}-imports`,
  comment: `${room}/ may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: own(room) },
  to: {
    path: '^(electron|renderer)/',
    pathNot: [own(room), ...allowed.map((each) => `^electron/${each}`)],
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
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
      name: 'electron-never-imports-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'pure-rooms',
      comment: 'No Node, no Electron in what must be pure.',
      severity: 'error',
      from: { path: '^electron/(contract|presence|delivery/plan)/' },
      to: {
        path: '^(node:|electron$|electron/(main|common|renderer)$)',
        dependencyTypesNot: ['local'],
      },
    },
    {
      name: 'electron-kept-out',
      comment: 'Vendors, delivery, sandbox and texts run without Electron.',
      severity: 'error',
      from: { path: '^electron/(vendors|delivery|sandbox|i18n|conductor)/' },
      to: { path: '^electron($|/(main|common|renderer)$)' },
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
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    exclude: { path: '^electron/contract/texts/' },
  },
};
