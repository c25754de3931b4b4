import { expect, it } from 'vitest';
import { decideOneByOne } from '../../src/planning/search/compare-few-plans.ts';
import { federation, openGraph } from './planned-graph.ts';

const kinds = ['Photo', 'Sound', 'Video'];
const ids = ['1', '2', '3'];
const typeOf = (id: string) => kinds[Number(id) % kinds.length];

/** Two subgraphs know which types there are; in the third, all of them are the same. */
const library = [
  {
    name: 'media',
    sdl: `${federation}
      type Query { media: [Media] }
      interface Media @key(fields: "id") { id: ID! }
      ${kinds.map((kind) => `type ${kind} implements Media @key(fields: "id") { id: ID! }`).join(' ')}
    `,
    resolvers: {
      Query: { media: () => ids.map((id) => ({ id })) },
      Media: { __resolveType: ({ id }: { id: string }) => typeOf(id) },
    },
  },
  {
    name: 'texts',
    sdl: `${federation}
      interface Media @key(fields: "id") { id: ID! title: String }
      ${kinds.map((kind) => `type ${kind} implements Media @key(fields: "id") { id: ID! title: String }`).join(' ')}
    `,
    resolvers: {
      Media: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        __resolveType: ({ id }: { id: string }) => typeOf(id),
      },
      ...Object.fromEntries(kinds.map((kind) => [kind, { title: ({ id }: { id: string }) => `The ${kind} ${id}` }])),
    },
  },
  {
    name: 'related',
    sdl: `${federation}
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        next: Media
        title: String @external
        caption(long: Boolean): String @requires(fields: "title")
        best: Media @requires(fields: "title")
      }
    `,
    resolvers: {
      Media: {
        next: ({ id }: { id: string }) => ({ id: ids[Number(id) % ids.length] }),
        best: ({ title }: { title: string }) => ({ id: title.slice(-1) }),
        caption: ({ title }: { title: string }) => `${title}!`,
      },
    },
  },
];

const nested = (field: string, depth: number, inner: string): string =>
  depth === 0 ? inner : `${field} { ${nested(field, depth - 1, inner)} }`;

it('plans fields of an interface object within each other, however deep, by one call for all of them', async () => {
  await using graph = await openGraph(library);

  const { data, errors, calls } = await graph.run(`{ media { ${nested('next', 12, 'id')} } }`);

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ media: [{ next: { next: { next: {} } } }, {}, {}] });
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['media', 'related']);
});

it('plans what such fields require, each step after the one that it needs', async () => {
  await using graph = await openGraph(library);

  const { data, errors, calls } = await graph.run(`{ media { ${nested('best', 4, 'caption')} } }`);

  expect(errors).toEqual([]);
  expect(data).toEqual({
    media: ids.map((id) => ({ best: { best: { best: { best: { caption: `The ${typeOf(id)} ${id}!` } } } } })),
  });
  expect(calls.length).toBeLessThanOrEqual(12);
});

/** Each of the fields can be asked for of all media at once, or of each kind. */
const facts = Array.from({ length: 20 }, (_, at) => `fact${at}`);
const factual = kinds.map((kind) => ({
  kind,
  sdl: `type ${kind} implements Media @key(fields: "id") { id: ID! ${facts.map((fact) => `${fact}: Int`).join(' ')} }`,
}));

it('plans many fields of an interface that each can be asked for type by type, without comparing all the mixtures', async () => {
  await using graph = await openGraph(
    [
      {
        name: 'catalogue',
        sdl: `${federation}
          type Query { media: [Media] }
          interface Media @key(fields: "id") { id: ID! ${facts.map((fact) => `${fact}: Int`).join(' ')} }
          ${factual.map(({ sdl }) => sdl).join(' ')}
        `,
        resolvers: {
          Query: { media: () => ids.map((id) => ({ id })) },
          Media: {
            __resolveReference: ({ id }: { id: string }) => ({
              id,
              ...Object.fromEntries(facts.map((fact) => [fact, 7])),
            }),
            __resolveType: ({ id }: { id: string }) => typeOf(id),
          },
        },
      },
      {
        name: 'links',
        sdl: `${federation}
          interface Media @key(fields: "id") { id: ID! next: [Media] }
          ${kinds.map((kind) => `type ${kind} implements Media @key(fields: "id") { id: ID! next: [Media] }`).join(' ')}
        `,
        resolvers: {
          Media: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            __resolveType: ({ id }: { id: string }) => typeOf(id),
          },
          ...Object.fromEntries(kinds.map((kind) => [kind, { next: () => ids.map((id) => ({ id })) }])),
        },
      },
    ],
    { limits: { planningMs: 5_000 } },
  );

  const { data, errors, calls } = await graph.run(`{ media { next { ${facts.join(' ')} } } }`);

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ media: ids.map(() => ({ next: ids.map(() => ({ fact0: 7, fact19: 7 })) })) });
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['catalogue', 'links', 'catalogue']);
});

const parts = Array.from({ length: 100 }, (_, at) => `part${at}`);
const withParts = (name: string) => ({
  name,
  sdl: `${federation}
    type Thing @key(fields: "id") { id: ID! ${parts.map((part) => `${part}: Int @shareable`).join(' ')} ${name}: Int }`,
  resolvers: {
    Thing: {
      __resolveReference: ({ id }: { id: string }) => ({
        id,
        [name]: 1,
        ...Object.fromEntries(parts.map((part) => [part, 2])),
      }),
    },
  },
});

it('plans many fields that each can be had from several subgraphs by as few calls as there are', async () => {
  await using graph = await openGraph(
    [
      {
        name: 'things',
        sdl: `${federation} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { thing: () => ({ id: '1' }) } },
      },
      ...['first', 'second', 'third'].map(withParts),
    ],
    { limits: { planningMs: 5_000 } },
  );

  const { data, errors, calls } = await graph.run(`{ thing { ${parts.join(' ')} third } }`);

  expect(errors).toEqual([]);
  expect(data).toEqual({ thing: { ...Object.fromEntries(parts.map((part) => [part, 2])), third: 1 } });
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['things', 'third']);
});

it('looks at some of very many plans, and finds a cheap one', () => {
  let looks = 0;
  /** Each subgraph that is asked costs its number, once. */
  const decided = decideOneByOne<readonly number[], number>({
    initial: [],
    toAdd: Array.from({ length: 30 }, (_, at) => [1, 2, 3, at % 7]),
    addFct: (asked, subgraph) => [...asked, subgraph],
    costFct: (asked) => {
      looks += 1;
      return [...new Set(asked)].reduce((sum, subgraph) => sum + subgraph, 0);
    },
  });

  expect(decided.best).toHaveLength(30);
  expect(decided.cost).toBe(1);
  expect(looks).toBeLessThanOrEqual(500);
});
