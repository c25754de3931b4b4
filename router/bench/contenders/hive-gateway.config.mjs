import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { HIVE_PLANNER, HIVE_SHARING, HIVE_EVENTS } = process.env;

export const gatewayConfig = defineConfig({
  // The executor compiled just in time is what its own benchmark runs with the planner written in JavaScript.
  ...(HIVE_PLANNER === 'rust' ? { unifiedGraphHandler } : { jit: true }),
  inboundInflightRequestDeduplication: HIVE_SHARING === 'operations',
  transportEntries: {
    '*.http': { options: { deduplicateInflightRequests: HIVE_SHARING !== 'none' } },
    reviews: {
      options: {
        deduplicateInflightRequests: HIVE_SHARING !== 'none',
        subscriptions: { kind: 'ws', location: HIVE_EVENTS },
      },
    },
  },
});
