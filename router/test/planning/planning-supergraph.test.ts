import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { composedSupergraph } from '../../src/planning/graph/composed-supergraph.ts';
import { dropNeedlessKeys } from '../../src/planning/graph/drop-needless-keys.ts';
import { nameRequiredCalls } from '../../src/planning/graph/name-required-calls.ts';
import { overrideLabels, overridesFor } from '../../src/planning/graph/override-labels.ts';
import { planningSupergraph } from '../../src/planning/graph/planning-supergraph.ts';
import { compose } from '../harness/test-shop.ts';
import { federation, openGraph } from './planned-graph.ts';

it('leaves out keys by which a subgraph resolves nothing, unless it has no other for the type', () => {
  const supergraph = parse(`
    type A
      @join__type(graph: X, key: "id", resolvable: false)
      @join__type(graph: X, key: "sku")
      @join__type(graph: Y, key: "id") { id: ID }
    type B @join__type(graph: X, key: "id", resolvable: false) @join__type(graph: Y, key: "id") { id: ID }
  `);

  const changed = print(dropNeedlessKeys(supergraph));

  expect(changed).toContain('type A @join__type(graph: X, key: "sku") @join__type(graph: Y, key: "id")');
  expect(changed).toContain('type B @join__type(graph: X, key: "id", resolvable: false)');
});

it('makes up one field for each call that is required, on the type and on all that implement it', () => {
  const supergraph = parse(`
    interface Thing { size(unit: String): Int @join__field(graph: X) size_required0: Int }
    type Stone implements Thing { size(unit: String): Int @join__field(graph: X) @tag(name: "a") }
    type Box {
      thing: Thing
      fee: Int @join__field(graph: Y, requires: "thing { size(unit: \\"cm\\") ... on Stone { size(unit: \\"cm\\") } }")
      tax: Int @join__field(graph: Y, requires: "thing { size }")
    }
  `);

  const { supergraph: changed, calls } = nameRequiredCalls(supergraph);

  const [name = ''] = [...calls.keys()];
  expect([...calls]).toMatchObject([[name, { name: 'size' }]]);
  expect(name).not.toBe('size_required0');
  expect(print(changed).match(new RegExp(`${name}: Int @join__field\\(graph: X\\)\n`, 'g'))).toHaveLength(2);
  expect(print(changed)).toContain(`requires: "thing { ${name} ... on Stone { ${name} } }"`);
  expect(print(changed)).toContain('requires: "thing { size }"');
});

it('takes a supergraph as it is when there is nothing to change', () => {
  const document = parse(
    compose([
      { name: 'x', sdl: `${federation} type Query { a: A } type A @key(fields: "b") { b: Int }`, resolvers: {} },
    ]),
  );
  const composed = composedSupergraph(document);

  expect(planningSupergraph(document, composed).supergraph).toBe(composed);
});

it('moves fields for the share of documents that a label says, always the same ones', () => {
  const supergraph = parse(`type Query {
    a: Int @join__field(graph: X, overrideLabel: "percent(20)")
    b: Int @join__field(graph: X, overrideLabel: "percent(100)")
    c: Int @join__field(graph: X, overrideLabel: "percent(0)")
    d: Int @join__field(graph: X, overrideLabel: "someday")
  }`);
  const labels = overrideLabels(supergraph);
  const documents = Array.from({ length: 1_000 }, (_, index) => `{ a${index} }`);

  const moved = (label: string) => documents.filter((document) => overridesFor(labels, document).get(label)).length;

  expect(labels).toEqual(['percent(20)', 'percent(100)', 'percent(0)', 'someday']);
  expect(moved('percent(20)')).toBeGreaterThan(150);
  expect(moved('percent(20)')).toBeLessThan(250);
  expect(moved('percent(20)')).toBe(moved('percent(20)'));
  expect([moved('percent(100)'), moved('percent(0)'), moved('someday')]).toEqual([1_000, 0, 0]);
});

it('gives each call of a split fetch the variables that it uses, and no others', async () => {
  const goods = {
    name: 'goods',
    sdl: `${federation} type Query { item: Item } type Item @key(fields: "id") { id: ID! price(in: String): Int }`,
    resolvers: {
      Query: { item: () => ({ id: '1' }) },
      Item: { price: (_: unknown, args: { in?: string }) => (args.in === 'EUR' ? 10 : 12) },
    },
  };
  const taxes = {
    name: 'taxes',
    sdl: `${federation}
      type Item @key(fields: "id") {
        id: ID!
        price(in: String): Int @external
        inEuros(rate: Int): Int @requires(fields: "price(in: \\"EUR\\")")
        inDollars(rate: Int): Int @requires(fields: "price(in: \\"USD\\")")
      }`,
    resolvers: {
      Item: {
        inEuros: ({ price }: { price: number }, { rate }: { rate: number }) => price * rate,
        inDollars: ({ price }: { price: number }, { rate }: { rate: number }) => price * rate,
      },
    },
  };
  await using graph = await openGraph([goods, taxes]);

  const { data, errors, calls } = await graph.run(
    'query ($e: Int, $d: Int) { item { inEuros(rate: $e) inDollars(rate: $d) } }',
    { e: 2, d: 3 },
  );

  expect(errors).toEqual([]);
  expect(data).toEqual({ item: { inEuros: 20, inDollars: 36 } });
  expect(calls.filter((call) => call.includes('$d:')).every((call) => !call.includes('$e:'))).toBe(true);
});
