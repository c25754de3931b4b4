import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { federation } from './planned-graph.ts';

const names = Array.from({ length: 9 }, (_, index) => `s${index}`);

/** Each of the fields can be had from any of the subgraphs: the planner compares very many ways. */
export const everywhere: readonly SubgraphDefinition[] = names.map((name) => ({
  name,
  sdl: `${federation}
    type Query { node: Node @shareable }
    type Node @key(fields: "id") { id: ID! ${names.map((other) => `f${other}: Node @shareable`).join(' ')} own_${name}: Int }
  `,
  resolvers: {},
}));

/** What it may have to be within, in place of the usual. */
export const wideLimits = { fields: 50_000, tokens: 100_000 };

/** Takes longer to plan than anyone would wait; each number is another operation. */
export const endless = (number: number) => `{ node { ${nested(3)} alias${number}: id } }`;

function nested(depth: number): string {
  return depth === 0 ? 'id' : names.map((name) => `f${name} { ${nested(depth - 1)} own_${name} }`).join(' ');
}
