import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { openPlanner } from '../../src/planning/open-planner.ts';
import { createEngineShop } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';
import { putTogether } from './harness/put-together.ts';
import { randomQuery } from './harness/random-query.ts';
import { withDeferral } from './harness/with-deferral.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
/** They fail: a null goes less far up where it is deferred. */
const nullable = (query: string) => query.replace(/\b(nickname|stock)\b/g, '__typename');

it('gives the same with and without deferral in the end', { timeout: 120_000 }, async () => {
  const shop = createEngineShop(librarySubgraphs);
  const { facts } = openPlanner(shop.supergraph, { limits: defaultLimits, isIntrospectionAllowed: true });
  const schema = buildSchema(facts.apiSdl, { assumeValid: true });
  let compared = 0;

  for (const seed of seeds) {
    const query = nullable(randomQuery(schema, seed));
    const deferring = withDeferral(query, seed);
    if (validate(schema, parse(query)).length > 0) continue;
    const { data } = await shop.ask(query);

    const whole = await putTogether(await shop.execute(deferring));

    expect(whole, deferring).toEqual(data);
    compared += 1;
  }

  expect(compared).toBeGreaterThan(seeds.length / 2);
});
