/** The arrows between folders: what may import what. */
const layer = (name) => `^subgraphs/([^/]+)/src/${name}/`;

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'router-has-no-cycles-of-types-either',
      severity: 'error',
      from: { path: '^router/src/' },
      to: { circular: true },
    },
    {
      name: 'rooms-of-the-router-do-not-reach-up',
      severity: 'error',
      from: { path: '^router/src/(http|pipeline|planning|subgraph|subscriptions|limits|engine/plan)/[^/]+/' },
      to: { path: '^router/src/$1/[^/]+\\.ts$' },
    },
    // A plan is made in this order: the graph, the document, the fetches, their order, the search that asks for all of it.
    ...['model|plan|graph', 'document', 'fetches', 'order'].map((room, index, rooms) => ({
      name: `planning-goes-one-way-from-${room.replaceAll('|', '-')}`,
      severity: 'error',
      from: { path: `^router/src/planning/(${room})/` },
      to: { path: `^router/src/planning/(${[...rooms.slice(index + 1), 'search'].join('|')})/` },
    })),
    {
      name: 'no-subgraph-imports-another',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/kit/' },
      to: { path: '^subgraphs/([^/]+)/', pathNot: ['^subgraphs/$1/', '^subgraphs/kit/'] },
    },
    {
      name: 'kit-and-schema-import-no-subgraph',
      severity: 'error',
      from: { path: '^(subgraphs/kit|schema)/' },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: layer('domain') },
      to: {
        // Of `node:net` the domain takes what is said of addresses, which is computed.
        pathNot: [
          '^subgraphs/$1/src/domain/',
          '^schema/',
          '^subgraphs/kit/src/money/',
          '^subgraphs/kit/src/domain.ts',
          '^net$',
        ],
      },
    },
    {
      name: 'db-imports-domain-only',
      severity: 'error',
      from: { path: layer('db') },
      to: { path: '^subgraphs/$1/src/', pathNot: '^subgraphs/$1/src/(db/|domain/|job-kinds.ts)' },
    },
    {
      name: 'edges-import-domain-and-db-only',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/(graphql|events|messages|jobs)/', pathNot: '^subgraphs/kit/' },
      to: {
        path: '^subgraphs/$1/src/',
        pathNot: '^subgraphs/$1/src/(domain|db|$2|generated|context.ts|job-kinds.ts|telling/)',
      },
    },
    {
      name: 'router-imports-no-subgraph',
      severity: 'error',
      from: { path: '^router/src/' },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'pages-import-no-server-code',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+/ui|router/web/src)/' },
      to: {
        path: ['^subgraphs/[^/]+/(?!ui/)', '^router/(?!web/src/)', '^docker/', '^schema/(?!generated/operations)'],
      },
    },
    {
      name: 'pages-of-a-service-import-no-other',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/ui/' },
      to: { path: '^subgraphs/([^/]+)/ui/', pathNot: ['^subgraphs/$1/ui/', '^subgraphs/kit/ui/'] },
    },
    {
      name: 'servers-import-no-pages',
      severity: 'error',
      from: { path: '^(subgraphs/[^/]+/(?!ui/)|router/(?!web/)|schema/|docker/)' },
      to: { path: '^(subgraphs/[^/]+/ui|router/web)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|migrations|generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
