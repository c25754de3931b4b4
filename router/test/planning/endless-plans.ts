import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { federation } from './planned-graph.ts';

const names = Array.from({ length: 9 }, (_, index) => `s${index}`);

/** Each of the fields can be had from any of the subgraphs. */
export const everywhere: readonly SubgraphDefinition[] = names.map((name) => ({
  name,
  sdl: `${federation}
    type Query { node: Node @shareable }
    type Node @key(fields: "id") { id: ID! ${names.map((other) => `f${other}: Node @shareable`).join(' ')} own_${name}: Int }
  `,
  resolvers: {},
}));

const levels = 500;

/** What it may have to be within, in place of the usual. */
export const wideLimits = { depth: levels + 5, fields: 50_000, tokens: 100_000 };

/**
 * The time to plan it grows with the square of its levels and more, and nothing ends it but the time it is given: it has
 * some ten times of what tests give it. Each number is another operation.
 */
export const endless = (number: number) =>
  `{ node { alias${number}: id ${'fs1 { own_s1 '.repeat(levels)} id ${'}'.repeat(levels)} } }`;
