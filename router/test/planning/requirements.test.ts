import { afterAll, expect, it } from 'vitest';
import { federation, openGraph } from './planned-graph.ts';

const songs = [
  { id: '1', seconds: 200 },
  { id: '2', seconds: 400 },
];

/** The studio needs what the label makes of what the studio made. */
const studio = {
  name: 'studio',
  sdl: `${federation}
    type Query { songs: [Song!]! newest: Song }
    type Song @key(fields: "id") {
      id: ID!
      seconds: Int! @external
      grade: String! @external
      isLong: Boolean! @requires(fields: "seconds")
      poster: String! @requires(fields: "grade")
    }
  `,
  resolvers: {
    Query: { songs: () => songs.map(({ id }) => ({ id })), newest: () => ({ id: '2' }) },
    Song: {
      isLong: ({ seconds }: { seconds?: number }) => told('seconds', seconds) > 300,
      poster: ({ grade }: { grade?: string }) => `Grade ${told('grade', grade)}`,
    },
  },
};

const archive = {
  name: 'archive',
  sdl: `${federation} type Song @key(fields: "id") { id: ID! seconds: Int! }`,
  resolvers: { Song: { __resolveReference: ({ id }: { id: string }) => songs.find((song) => song.id === id) } },
};

const label = {
  name: 'label',
  sdl: `${federation}
    type Song @key(fields: "id") {
      id: ID!
      isLong: Boolean! @external
      poster: String! @external
      grade: String! @requires(fields: "isLong")
      slogan(loud: Boolean): String! @requires(fields: "poster")
    }
  `,
  resolvers: {
    Song: {
      grade: ({ isLong }: { isLong?: boolean }) => (told('isLong', isLong) ? 'B' : 'A'),
      slogan: ({ poster }: { poster?: string }, { loud }: { loud?: boolean }) =>
        loud === true ? `${told('poster', poster)}!` : told('poster', poster),
    },
  },
};

function subgraphOf(call: string): string {
  return call.split(' ')[0] ?? '';
}

function told<Value>(name: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`The subgraph was not told the ${name}`);
  return value;
}

const graph = await openGraph([studio, archive, label]);
afterAll(() => graph[Symbol.asyncDispose]());

it.for([
  ['{ newest { isLong } }', { newest: { isLong: true } }],
  ['{ newest { grade } }', { newest: { grade: 'B' } }],
  ['{ newest { poster } }', { newest: { poster: 'Grade B' } }],
  ['{ songs { slogan } }', { songs: [{ slogan: 'Grade A' }, { slogan: 'Grade B' }] }],
  [
    '{ songs { slogan(loud: true) grade } }',
    {
      songs: [
        { slogan: 'Grade A!', grade: 'A' },
        { slogan: 'Grade B!', grade: 'B' },
      ],
    },
  ],
  ['{ newest { poster isLong id } }', { newest: { poster: 'Grade B', isLong: true, id: '2' } }],
] as const)('tells each subgraph what its fields require, step by step: %s', async ([document, expected]) => {
  const { data, errors } = await graph.run(document);

  expect(errors).toEqual([]);
  expect(data).toEqual(expected);
});

it('asks for a field whatever becomes of what others beside it require', async () => {
  const document = `query ($isShort: Boolean!) { newest { poster @skip(if: $isShort) isLong } }`;

  const short = await graph.run(document, { isShort: true });
  const long = await graph.run(document, { isShort: false });

  expect([short, long]).toMatchObject([
    { data: { newest: { isLong: true } }, errors: [] },
    { data: { newest: { poster: 'Grade B', isLong: true } }, errors: [] },
  ]);
});

it('asks in one call for what requires something and for what does not, when both can be asked', async () => {
  const goods = {
    name: 'goods',
    sdl: `${federation}
      type Query { item: Item }
      type Item @key(fields: "id") { id: ID! price: Int! }
    `,
    resolvers: {
      Query: { item: () => ({ id: '1', price: 50 }) },
      Item: { __resolveReference: () => ({ price: 50 }) },
    },
  };
  const taxes = {
    name: 'taxes',
    sdl: `${federation}
      type Item @key(fields: "id") {
        id: ID!
        price: Int! @external
        code: String!
        tax: Int! @requires(fields: "price")
        twin: Item! @requires(fields: "price")
      }
    `,
    resolvers: {
      Item: {
        __resolveReference: (item: object) => item,
        code: () => 'C',
        tax: ({ price }: { price?: number }) => told('price', price) / 5,
        twin: () => ({ id: '1' }),
      },
    },
  };
  await using shop = await openGraph([goods, taxes]);

  const flat = await shop.run('{ item { code tax } }');
  const deep = await shop.run('{ item { twin { code tax } } }');
  const never = await shop.run('query ($no: Boolean!) { item @skip(if: $no) { code tax @include(if: $no) } }', {
    no: false,
  });

  expect([flat.errors, deep.errors]).toEqual([[], []]);
  expect([flat.data, deep.data]).toEqual([
    { item: { code: 'C', tax: 10 } },
    { item: { twin: { code: 'C', tax: 10 } } },
  ]);
  // What the tax requires is never there; the code is asked for all the same.
  expect(never.data).toEqual({ item: { code: 'C' } });
  expect(flat.calls.map(subgraphOf)).toEqual(['goods', 'taxes']);
  // Of the twin all is known but its tax, for which the price is not there before the twin is.
  expect(deep.calls.map(subgraphOf)).toEqual(['goods', 'taxes', 'taxes']);
});

it('lets fetches that have nothing to do with what is required wait for none of it', async () => {
  const document = '{ newest { slogan } songs { seconds } }';

  const { plan } = await graph.plan(document);

  const [first, ...others] = plan?.kind === 'Sequence' ? plan.nodes : [];
  expect(first).toMatchObject({ kind: 'Fetch', subgraph: 'studio' });
  expect(others).toMatchObject([
    {
      kind: 'Parallel',
      nodes: [
        { kind: 'Sequence', nodes: Array.from({ length: 5 }, () => ({ kind: 'Flatten', path: ['newest'] })) },
        { kind: 'Flatten', path: ['songs', '@'] },
      ],
    },
  ]);
});

it('tells of an interface what it requires only for the objects that were selected', async () => {
  const shelf = [
    { __typename: 'Book', id: 'b', title: 'Dune' },
    { __typename: 'Film', id: 'f', title: 'Brazil' },
  ];
  const find = ({ id }: { id: string }) => shelf.find((item) => item.id === id);
  const library = {
    name: 'library',
    sdl: `${federation}
      type Query { shelf: [Item!]! }
      interface Item @key(fields: "id") { id: ID! title: String! }
      type Book implements Item @key(fields: "id") { id: ID! title: String! }
      type Film implements Item @key(fields: "id") { id: ID! title: String! }
    `,
    resolvers: {
      Query: { shelf: () => shelf },
      Book: { __resolveReference: find },
      Film: { __resolveReference: find },
    },
  };
  const press = {
    name: 'press',
    sdl: `${federation}
      type Item @key(fields: "id") @interfaceObject {
        id: ID!
        title: String! @external
        headline: String! @requires(fields: "title")
        stars: Int!
      }
    `,
    resolvers: {
      Item: {
        __resolveReference: (item: object) => item,
        headline: ({ title }: { title?: string }) => `${told('title', title)}!`,
        stars: () => 4,
      },
    },
  };
  await using media = await openGraph([library, press]);

  const some = await media.run('{ shelf { id title ... on Book { headline stars } } }');
  const all = await media.run('{ shelf { stars ... on Book { headline } } }');

  expect([some.errors, all.errors]).toEqual([[], []]);
  expect(some.data).toEqual({
    shelf: [
      { id: 'b', title: 'Dune', headline: 'Dune!', stars: 4 },
      { id: 'f', title: 'Brazil' },
    ],
  });
  expect(all.data).toEqual({ shelf: [{ stars: 4, headline: 'Dune!' }, { stars: 4 }] });
});

it('finishes each mutation before the next, but sends those together to which nobody adds', async () => {
  const log: string[] = [];
  const bank = {
    name: 'bank',
    sdl: `${federation}
      type Query { account: Account }
      type Mutation { pay(amount: Int!): Account! touch: Int }
      type Account @key(fields: "id") { id: ID! balance: Int! }
    `,
    resolvers: {
      Mutation: {
        pay: (_: unknown, { amount }: { amount: number }) => {
          log.push(`pay ${amount}`);
          return { id: 'a', balance: amount };
        },
        touch: () => log.push('touch'),
      },
    },
  };
  const auditor = {
    name: 'auditor',
    sdl: `${federation} type Account @key(fields: "id") { id: ID! seen: Int! }`,
    resolvers: { Account: { __resolveReference: () => ({ seen: log.push('audit') }) } },
  };
  await using banks = await openGraph([bank, auditor]);

  const followed = await banks.run('mutation { a: pay(amount: 1) { seen } touch b: pay(amount: 2) { seen } }');
  const order = log.splice(0);
  const plain = await banks.run('mutation { a: pay(amount: 1) { balance } touch b: pay(amount: 2) { balance } }');

  expect(order).toEqual(['pay 1', 'audit', 'touch', 'pay 2', 'audit']);
  expect(followed.data).toEqual({ a: { seen: 2 }, touch: 3, b: { seen: 5 } });
  expect(followed.calls.map(subgraphOf)).toEqual(['bank', 'auditor', 'bank', 'auditor']);
  expect(plain.calls).toHaveLength(1);
});
