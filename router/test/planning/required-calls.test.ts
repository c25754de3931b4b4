import { afterAll, expect, it } from 'vitest';
import { federation, openGraph } from './planned-graph.ts';

const catalogue = {
  name: 'catalogue',
  sdl: `
    ${federation}
    enum Unit { CM INCH }
    type Query { parcels: [Parcel!]! item: Item }
    type Parcel @key(fields: "id") {
      id: ID!
      weight(unit: String = "g"): Int!
      box: Box!
    }
    type Box { side(unit: Unit!): Int! @shareable }
    interface Item @key(fields: "id") { id: ID! weight(unit: String): Int! }
    type Stone implements Item @key(fields: "id") { id: ID! weight(unit: String): Int! }
  `,
  resolvers: {
    Query: {
      parcels: () => [
        { id: '1', grams: 3000 },
        { id: '2', grams: 7000 },
      ],
      item: () => ({ __typename: 'Stone', id: 's', grams: 1000 }),
    },
    Parcel: { weight, box: (parcel: object) => parcel },
    Stone: { weight },
    Box: {
      side: (_: unknown, { unit }: { unit: string }) => (unit === 'CM' ? 254 : 100),
    },
  },
};

function weight({ grams }: { grams: number }, { unit }: { unit?: string }) {
  return unit === 'kg' ? grams / 1000 : grams;
}

const post = {
  name: 'post',
  sdl: `
    ${federation}
    enum Unit { CM INCH }
    type Parcel @key(fields: "id") {
      id: ID!
      weight(unit: String = "g"): Int! @external
      box: Box! @external
      fee: String! @requires(fields: "weight(unit: \\"kg\\")")
      stamps: String! @requires(fields: "weight(unit: \\"g\\")")
      label: String! @requires(fields: "weight")
      belt: String! @requires(fields: "box { side(unit: CM) }")
      strap: String! @requires(fields: "box { side(unit: INCH) } weight(unit: \\"kg\\")")
      size: Int!
    }
    type Box { side(unit: Unit!): Int! @external }
  `,
  resolvers: {
    Parcel: {
      fee: ({ weight }: { weight: number }) => `${weight} kg`,
      stamps: ({ weight }: { weight: number }) => `${weight} g`,
      label: ({ weight }: { weight: number }) => `weighs ${weight}`,
      belt: ({ box }: { box: { side: number } }) => `${box.side} cm`,
      strap: ({ box, weight }: { box: { side: number }; weight: number }) => `${box.side} inch, ${weight} kg`,
      size: () => 1,
    },
  },
};

const graph = await openGraph([catalogue, post]);
afterAll(() => graph[Symbol.asyncDispose]());

it('tells a subgraph the field with the arguments that it requires, whatever the client asks of the same field', async () => {
  const { data, errors } = await graph.run('{ parcels { weight(unit: "g") fee own: weight } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({
    parcels: [
      { weight: 3000, fee: '3 kg', own: 3000 },
      { weight: 7000, fee: '7 kg', own: 7000 },
    ],
  });
});

it('asks apart for fields that require the same with different arguments, and reads the list once', async () => {
  const { data, errors, calls } = await graph.run('{ parcels { fee stamps label size } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({
    parcels: [
      { fee: '3 kg', stamps: '3000 g', label: 'weighs 3000', size: 1 },
      { fee: '7 kg', stamps: '7000 g', label: 'weighs 7000', size: 1 },
    ],
  });
  expect(calls.filter((call) => call.startsWith('catalogue'))).toHaveLength(1);
  expect(calls.filter((call) => call.startsWith('post'))).toHaveLength(3);
});

it('keeps together what can be told together', async () => {
  const { data, calls } = await graph.run('{ parcels { fee belt size } }');

  expect(data).toEqual({
    parcels: [
      { fee: '3 kg', belt: '254 cm', size: 1 },
      { fee: '7 kg', belt: '254 cm', size: 1 },
    ],
  });
  expect(calls).toHaveLength(2);
});

it('finds what differs deep within what is required', async () => {
  const { data, errors } = await graph.run('{ parcels { strap belt fee stamps } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({
    parcels: [
      { strap: '100 inch, 3 kg', belt: '254 cm', fee: '3 kg', stamps: '3000 g' },
      { strap: '100 inch, 7 kg', belt: '254 cm', fee: '7 kg', stamps: '7000 g' },
    ],
  });
});

it('shows clients nothing that was made up for planning', async () => {
  const { data } = await graph.run('{ __type(name: "Parcel") { fields { name } } }');

  const names = ['id', 'weight', 'box', 'fee', 'stamps', 'label', 'belt', 'strap', 'size'];
  expect(data).toEqual({ __type: { fields: names.map((name) => ({ name })) } });
});

it('waits with a deferred part for all calls that a fetch was split into', async () => {
  const { plan } = await graph.plan('{ parcels { fee stamps ... @defer { box { side(unit: CM) } } } }');

  expect(plan).toMatchObject({ kind: 'Defer', deferred: [{ id: 'part0', path: ['parcels'] }] });
});
