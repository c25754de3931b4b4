export { startBreakableNetwork } from './breakable-network.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { eventually } from './eventually.ts';
export { createGraphqlClient, type GraphqlClient } from './graphql-client.ts';
export { type TestRevocations, testRevocations } from './test-revocations.ts';
export { signTestToken, testKeys } from './test-keys.ts';
export { testRouterKey, testRouterSecret } from './test-router.ts';
export { invisibleTexts, unfitBlocks, unfitLines } from './unfit-texts.ts';
export { startTestSubgraph, type TestSubgraph } from './start-test-subgraph.ts';
