import { setImmediate } from 'node:timers/promises';
import { buildSchema, execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { createEngineShop, type EngineShop } from './harness/engine-shop.ts';
import { putTogether } from './harness/put-together.ts';
import { randomRequirements } from './harness/random-requirements.ts';
import { withDeferral } from './harness/with-deferral.ts';

const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

it(
  'tells subgraphs what they require, whatever that requires and wherever it leads',
  { timeout: 120_000 },
  async () => {
    for (const seed of seeds) {
      const { subgraphs, whole, query } = randomRequirements(seed);
      const shop = createEngineShop(subgraphs);
      const schema = buildSchema(whole.sdl);
      for (const document of seeds.map(query)) {
        const expected = await execute({
          schema,
          document: parse(document),
          fieldResolver: (source, _args, _context, { parentType, fieldName }) =>
            whole.resolve(source, parentType.name, fieldName),
        });

        const answer = await shop.ask(document);

        expect(expected.errors).toBe(undefined);
        expect(answer, `${seed}: ${document}`).toEqual({ data: plain(expected.data), errors: [] });
      }
    }
  },
);

it('gives the same with deferral, in whatever turn subgraphs answer', { timeout: 60_000 }, async () => {
  for (const seed of seeds) {
    const { subgraphs, query } = randomRequirements(seed);
    const shop = createEngineShop(subgraphs);
    answerOutOfTurn(shop);
    for (const querySeed of seeds.slice(0, 5)) {
      const document = query(querySeed);
      const deferring = withDeferral(document, querySeed);
      const { data } = await shop.ask(document);

      const whole = await putTogether(await shop.execute(deferring));

      expect(whole, `${seed}: ${deferring}`).toEqual(data);
    }
  }
});

/** Some answers take longer than others, the same ones in every run. */
function answerOutOfTurn(shop: EngineShop): void {
  shop.answerWith = async () => {
    let turns = (shop.calls.length * 10) % 34;
    while (turns-- > 0) await setImmediate();
    return undefined;
  };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
