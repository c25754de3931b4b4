import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { openPlanner } from '../../src/planning/open-planner.ts';
import { defaultLimits } from '../../src/config.ts';
import { startApolloOracle } from './harness/apollo-oracle.ts';
import { createEngineShop } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';
import { randomQuery } from './harness/random-query.ts';

const queries = Number(process.env['ORACLE_QUERIES'] ?? 300);

it('answers random queries as Apollo Gateway does', async () => {
  const shop = createEngineShop(librarySubgraphs);
  await using apollo = await startApolloOracle(shop);
  const { facts } = openPlanner(shop.supergraph, { limits: defaultLimits, isIntrospectionAllowed: true });
  const schema = buildSchema(facts.apiSdl, { assumeValid: true });
  const differences: unknown[] = [];

  for (let seed = 1; seed <= queries; seed += 1) {
    const query = randomQuery(schema, seed);
    if (validate(schema, parse(query)).length > 0) continue;
    const expected = await apollo(query);
    const { data, errors } = await shop.ask(query);
    if (JSON.stringify(data) !== JSON.stringify(expected.data)) differences.push({ query, expected, data, errors });
  }

  expect(differences.slice(0, 3)).toEqual([]);
});
