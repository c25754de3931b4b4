import { fileURLToPath } from 'node:url';
import { modes, type WorkloadName } from '../config.ts';
import type { Contender, Setting } from './contender.ts';

export const routerName = 'router';
export const apolloName = 'Apollo Gateway';
export const hiveName = 'Hive (Rust planner)';
export const floorName = 'floor';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const all: readonly WorkloadName[] = ['heavy', 'variables', 'small', 'subscription'];
const withoutSubscription: readonly WorkloadName[] = ['heavy', 'variables', 'small'];

/** More than is ever reached: the router counts as it always does, and refuses nothing. */
const unreached = '1000000000';
const routerLimits = {
  ROUTER_RATE_BURST: unreached,
  ROUTER_RATE_PER_SECOND: unreached,
  ROUTER_MAX_SUBSCRIPTIONS: unreached,
  ROUTER_MAX_COST: unreached,
};

const routerMain = file('../../src/main.ts');
const hive = (planner: 'js' | 'rust') => (setting: Setting) => ({
  args: [
    file('../contenders/node_modules/@graphql-hive/gateway/dist/bin.js'),
    ...['supergraph', setting.supergraphPath, '--config-path', file('../contenders/hive-gateway.config.mjs')],
    ...['--host', '127.0.0.1', '--port', String(setting.port)],
  ],
  env: { HIVE_PLANNER: planner, HIVE_SHARING: setting.mode, HIVE_EVENTS: `${setting.origin}/reviews` },
});

/** Everyone who is compared, the router first. */
export const contenders: readonly Contender[] = [
  {
    name: routerName,
    modes,
    workloads: all,
    hasIdentity: false,
    command: ({ supergraphPath, port, mode }) => ({
      args: [routerMain, '--supergraph', supergraphPath, '--port', String(port)],
      env: { ...routerLimits, ROUTER_SHARING: mode },
    }),
  },
  {
    name: `${routerName} (signed in)`,
    modes,
    workloads: all,
    hasIdentity: true,
    command: ({ supergraphPath, port, mode, jwksUrl }) => ({
      args: [routerMain, '--port', String(port)],
      env: {
        ...routerLimits,
        ROUTER_SHARING: mode,
        ROUTER_SUPERGRAPH: supergraphPath,
        USER_JWKS_URL: jwksUrl.href,
        AGORA_ROUTER_SECRET: 'only for the benchmark, nothing is behind it',
      },
    }),
  },
  {
    name: apolloName,
    modes: ['none'],
    workloads: withoutSubscription,
    hasIdentity: false,
    command: ({ supergraphPath, port }) => ({
      args: [file('apollo-gateway.ts'), supergraphPath, String(port)],
      env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    }),
  },
  { name: 'Hive (JS planner)', modes, workloads: all, hasIdentity: false, command: hive('js') },
  { name: hiveName, modes, workloads: all, hasIdentity: false, command: hive('rust') },
  {
    name: floorName,
    modes: ['none'],
    workloads: all,
    hasIdentity: false,
    command: ({ origin, port }) => ({ args: [file('../floor/floor.ts'), origin, String(port)], env: {} }),
  },
];
