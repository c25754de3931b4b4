import { buildSchema, execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { createEngineShop } from './harness/engine-shop.ts';
import { randomRequirements } from './harness/random-requirements.ts';

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

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
