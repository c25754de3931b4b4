import { expect, it } from 'vitest';
import { openGraph } from './planned-graph.ts';

/** Each of the fields can be had from any of the subgraphs: the planner compares very many ways. */
const names = Array.from({ length: 9 }, (_, index) => `s${index}`);
const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const everywhere = names.map((name) => ({
  name,
  sdl: `${federation}
    type Query { node: Node @shareable }
    type Node @key(fields: "id") { id: ID! ${names.map((other) => `f${other}: Node @shareable`).join(' ')} own_${name}: Int }
  `,
  resolvers: {},
}));

function nested(depth: number): string {
  const inner = depth === 0 ? 'id' : names.map((name) => `f${name} { ${nested(depth - 1)} own_${name} }`).join(' ');
  return inner;
}

it('gives up on an operation that takes too long, and goes on with those that wait', async () => {
  await using graph = await openGraph(everywhere, { limits: { planningMs: 1_500, fields: 50_000, tokens: 100_000 } });
  const heavy = `{ node { ${nested(3)} } }`;

  const [slow, other] = await Promise.all([graph.prepare(heavy), graph.prepare('{ node { own_s1 } }')]);

  expect(slow).toMatchObject({ ok: false, errors: [{ code: 'PLANNING_TIMEOUT', extensions: { limit: 1_500 } }] });
  expect(other).toMatchObject({ ok: true });
});
