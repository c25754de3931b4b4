import { GraphQLError } from 'graphql';
import type { SubgraphDefinition } from '../../harness/test-subgraph.ts';

type Fields = Record<string, unknown>;

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@interfaceObject", "@override"])`;

const works = [
  { __typename: 'Book', id: 'w1', title: 'Dune', genre: 'SPACE', pages: 604, author: 'a1', related: ['w2', 'w3'] },
  {
    __typename: 'Book',
    id: 'w2',
    title: 'Emma',
    genre: 'LOVE',
    pages: null,
    author: 'a2',
    related: ['w1', 'w1', 'w4'],
  },
  { __typename: 'Film', id: 'w3', title: 'Alien', genre: 'SPACE', minutes: 117, director: 'a3', related: null },
  { __typename: 'Film', id: 'w4', title: 'Solaris', genre: 'LOST', minutes: 167, director: 'a1', related: [] },
] as const;

const people = [
  { id: 'a1', name: 'Ada', born: 1920, friend: 'a2' },
  { id: 'a2', name: null, born: 1775, friend: 'a1' },
  { id: 'a3', name: 'Cy', born: 1937, friend: null },
] as const;

type Work = (typeof works)[number];

const work = (id: unknown) => works.find((known) => known.id === id) ?? null;
const person = (id: unknown) => ({ __typename: 'Person', id });
const makers = (of: Work) => [person('author' in of ? of.author : of.director)];
const related = ({ related: ids }: Work) => ids?.map(work) ?? null;

const catalog: SubgraphDefinition = {
  name: 'catalog',
  sdl: `${federation}
    enum Genre { SPACE LOVE LOST @inaccessible }
    type Query { works: [Work!]! work(id: ID!): Work shelves: [[Work]!]! featured: [Item] books: [Book!] newest: Book! }
    type Mutation { addWork(title: String!): Book failToAdd: Book! }
    interface Work @key(fields: "id") { id: ID! title: String! genre: Genre related: [Work] makers: [Person!]! }
    type Book implements Work @key(fields: "id") {
      id: ID! title: String! genre: Genre related: [Work] makers: [Person!]! pages: Int author: Person!
      cover(size: Int = 1): String
    }
    type Film implements Work @key(fields: "id") {
      id: ID! title: String! genre: Genre related: [Work] makers: [Person!]! minutes: Int! director: Person
    }
    union Item = Book | Film | Person
    type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: {
      works: () => works,
      work: (_: unknown, { id }: Fields) => work(id),
      shelves: () => [[works[0], null, works[2]], [], [works[1]]],
      featured: () => [works[0], person('a3'), null, works[3], person('a1')],
      books: () => [works[0], works[1]],
      newest: () => works[1],
    },
    Mutation: {
      addWork: (_: unknown, { title }: Fields) => ({ ...works[0], title }),
      failToAdd: () => {
        throw new GraphQLError('The shelves are full.', { extensions: { code: 'FULL' } });
      },
    },
    Book: {
      __resolveReference: ({ id }: Fields) => work(id),
      author: ({ author }: Fields) => person(author),
      cover: ({ id }: Fields, { size }: Fields) => `${String(id)}@${String(size)}`,
      makers,
      related,
    },
    Film: {
      __resolveReference: ({ id }: Fields) => work(id),
      director: ({ director }: Fields) => person(director),
      makers,
      related,
    },
    Work: { __resolveReference: ({ id }: Fields) => work(id) },
  },
};

const persons: SubgraphDefinition = {
  name: 'persons',
  sdl: `${federation}
    type Query { people: [Person]! person(id: ID!): Person }
    type Person @key(fields: "id") {
      id: ID! name(short: Boolean = false): String born: Int! friend: Person town: Town @shareable nickname: String!
    }
    type Town @shareable { name: String zip: String }`,
  resolvers: {
    Query: {
      people: () => [...people, null],
      person: (_: unknown, { id }: Fields) => people.find((known) => known.id === id) ?? null,
    },
    Person: {
      __resolveReference: ({ id }: Fields) => people.find((known) => known.id === id) ?? null,
      friend: ({ friend }: Fields) => people.find(({ id }) => id === friend) ?? null,
      name: ({ name }: Fields, { short }: Fields) => (short ? String(name).slice(0, 1) : name),
      nickname: ({ id }: Fields) => {
        if (id === 'a2') throw new GraphQLError('Nobody knows.', { extensions: { code: 'UNKNOWN' } });
        return `nick-${String(id)}`;
      },
      town: ({ id }: Fields) => ({ name: `Town of ${String(id)}`, zip: '1' }),
    },
  },
};

const ratings: SubgraphDefinition = {
  name: 'ratings',
  sdl: `${federation}
    type Query { best: [Work] }
    type Work @key(fields: "id") @interfaceObject { id: ID! stars: Float reviews(first: Int): [Review!] }
    type Review { stars: Int! by: Person! of: Work }
    type Person @key(fields: "id") { id: ID! reviews: [Review] town: Town @shareable }
    type Town @shareable { mayor: String name: String }`,
  resolvers: {
    Query: { best: () => [{ id: 'w1' }, { id: 'w4' }] },
    Work: {
      __resolveReference: ({ id }: Fields) => ({ id }),
      stars: ({ id }: Fields) => (id === 'w2' ? null : 4.5),
      reviews: ({ id }: Fields, { first = 3 }: Fields) =>
        ['a1', 'a2', 'a3'].slice(0, Number(first)).map((by, index) => ({ stars: index, by: { id: by }, of: { id } })),
    },
    Person: {
      __resolveReference: ({ id }: Fields) => ({ id }),
      reviews: ({ id }: Fields) => {
        if (id === 'a3') throw new GraphQLError('Not shown.', { extensions: { code: 'FORBIDDEN' } });
        return [{ stars: 1, by: { id }, of: { id: 'w3' } }, null];
      },
      town: ({ id }: Fields) => ({ name: `Town of ${String(id)}`, mayor: 'Mo' }),
    },
  },
};

const shop: SubgraphDefinition = {
  name: 'shop',
  sdl: `${federation}
    type Query { offers: [Offer!]! }
    type Offer { cents: Int! book: Book }
    type Book @key(fields: "id") {
      id: ID! pages: Int @external title: String! @external cents: Int @requires(fields: "pages title") stock: Int!
    }`,
  resolvers: {
    Query: {
      offers: () => [
        { cents: 5, book: { id: 'w2' } },
        { cents: 7, book: { id: 'w1' } },
        { cents: 9, book: null },
      ],
    },
    Book: {
      __resolveReference: (book: unknown) => book,
      cents: ({ pages, title }: Fields) => Number(pages) + String(title).length,
      stock: ({ id }: Fields) => (id === 'w2' ? null : 3),
    },
  },
};

/** Four subgraphs with everything that makes an answer hard to put together: abstract types, nulls, failures, equal entities. */
export const librarySubgraphs = [catalog, persons, ratings, shop];
