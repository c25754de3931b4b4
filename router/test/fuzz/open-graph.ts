import { buildSchema, type GraphQLSchema } from 'graphql';
import { createEngineShop, type EngineShop } from '../engine/harness/engine-shop.ts';
import { makeWorld } from './make-world.ts';
import { type AskMonolith, createMonolith } from './monolith.ts';
import { subgraphsOf } from './subgraphs-of.ts';

/** A made-up supergraph, answered by the router's engine and by a monolith. */
export interface FuzzedGraph {
  readonly shop: EngineShop;
  readonly monolith: AskMonolith;
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly string[];
}

/** Throws when the subgraphs cannot be composed. */
export function openGraph(seed: number): FuzzedGraph {
  const world = makeWorld(seed);
  const definitions = subgraphsOf(world);
  const shop = createEngineShop(definitions);
  const schema = buildSchema(shop.apiSdl, { assumeValid: true });
  return {
    shop,
    monolith: createMonolith(world, shop.apiSdl),
    schema,
    subgraphs: definitions.map(({ name, sdl }) => `# ${name}\n${sdl}`),
  };
}
