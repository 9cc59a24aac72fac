/** The order of the rooms (docs/architecture.md): a room may import only rooms above it in this list. */
const rooms = [
  'language',
  'minutes',
  'platform',
  'ui',
  'organisation',
  'documents',
  'cases',
  'meetings',
  'followup',
  'registers',
  'contact',
  'archive',
  'search',
  'publication',
]

/** What joins the rooms; nothing in a room may import it. */
const joints = '^src/(app|all-registers|site|main|worker|cli)\\.tsx?$'

const test = '\\.test\\.tsx?$'

const roomOrder = rooms.map((room, position) => ({
  name: `room-${room}`,
  comment: `${room} may import only the rooms above it`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: test },
  to: {
    // The two pure rooms know nothing else of the program, not even its addresses (src/paths.ts).
    path:
      position <= 1
        ? `^(src/(?!(${rooms.slice(0, position + 1).join('|')})/)|demo/|tests/|bench/)`
        : `^(src/(${rooms.slice(position + 1).join('|') || '$none'})/|demo/|tests/|bench/)`,
  },
}))

module.exports = {
  forbidden: [
    ...roomOrder,
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rooms-do-not-import-joints',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: { path: joints },
    },
    {
      name: 'only-platform-speaks-to-postgres',
      comment: 'Connections are handed out by src/platform/database.ts alone',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: `^src/platform/|${test}` },
      to: { path: 'node_modules/(pg|graphile-worker)/' },
    },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: test },
      to: { path: `${test}|^tests/` },
    },
    {
      name: 'only-what-package-json-names',
      severity: 'error',
      from: { path: '^(src|demo|tests|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'no-development-packages-in-the-program',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
