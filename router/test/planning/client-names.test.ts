import { afterAll, expect, it } from 'vitest';
import { openGraph } from './planned-graph.ts';

const users = {
  name: 'users',
  sdl: `
    type Query { users: [User!]! me: User node: Node }
    interface Node { id: ID! }
    type User implements Node @key(fields: "id") {
      id: ID! username: String! tall: Boolean greeting(word: String): String
    }
    type Group implements Node { id: ID! tall: Int }
  `,
  resolvers: {
    Query: {
      users: () => [
        { id: '1', username: 'ada', tall: true },
        { id: '2', username: 'bob', tall: false },
      ],
      me: () => ({ id: '2', username: 'bob' }),
      node: () => ({ __typename: 'Group', id: '9', tall: 3 }),
    },
    User: {
      greeting: ({ username }: { username: string }, { word = 'Hi' }: { word?: string }) => `${word} ${username}`,
    },
  },
};

const reviews = {
  name: 'reviews',
  sdl: `
    type User @key(fields: "id") {
      id: ID!
      username: String! @external
      signature: String! @requires(fields: "username")
      reviews(first: Int): [Review!]!
    }
    type Review { id: ID! stars: Int! }
  `,
  resolvers: {
    User: {
      signature: ({ username }: { username: string }) => `-- ${username}`,
      reviews: ({ id }: { id: string }, { first = 2 }: { first?: number }) =>
        [1, 2].slice(0, first).map((number) => ({ id: `r${id}${number}`, stars: number })),
    },
  },
};

const graph = await openGraph([users, reviews]);
afterAll(() => graph[Symbol.asyncDispose]());

it('lets an alias have the name of a key', async () => {
  const { data, errors } = await graph.run('{ users { id: username reviews { id } } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({
    users: [
      { id: 'ada', reviews: [{ id: 'r11' }, { id: 'r12' }] },
      { id: 'bob', reviews: [{ id: 'r21' }, { id: 'r22' }] },
    ],
  });
});

it('lets an alias have the name of a required field, and of the type', async () => {
  const { data, errors } = await graph.run('{ me { username: id signature kind: __typename } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({ me: { username: '2', signature: '-- bob', kind: 'User' } });
});

it('lets aliases swap the names of fields', async () => {
  const { data } = await graph.run('{ me { id: username username: id reviews(first: 1) { stars: id id: stars } } }');

  expect(data).toEqual({ me: { id: 'bob', username: '2', reviews: [{ stars: 'r21', id: 1 }] } });
});

it('asks once for what is asked twice, and apart for what differs in arguments', async () => {
  const { data, calls } = await graph.run(`{
    me { a: greeting(word: "Ho") b: greeting(word: "Ho") c: greeting(word: "Hey") greeting }
  }`);

  expect(data).toEqual({ me: { a: 'Ho bob', b: 'Ho bob', c: 'Hey bob', greeting: 'Hi bob' } });
  expect(calls).toHaveLength(1);
  expect(calls[0]?.match(/greeting\(/g)).toHaveLength(2);
});

it('reads fields of equal name and different type from their own objects', async () => {
  const { data, errors } = await graph.run('{ node { ... on User { u: tall } ... on Group { g: tall } } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({ node: { g: 3 } });
});

it('asks the same in the same words, whatever the client called it and in whatever order', async () => {
  const first = await graph.run('query A { me { a: greeting(word: "Ho") username } }');
  const second = await graph.run('query B { me { username b: greeting(word: "Ho") } }');

  expect(first.calls).toEqual(second.calls);
});

it('runs each mutation that was asked for, in order', async () => {
  const counted: number[] = [];
  const counter = {
    name: 'counter',
    sdl: 'type Query { last: Int } type Mutation { add(number: Int!): Int! }',
    resolvers: {
      Mutation: { add: (_: unknown, { number }: { number: number }) => counted.push(number) },
    },
  };
  await using graph = await openGraph([counter]);

  const { data } = await graph.run('mutation { b: add(number: 1) add(number: 1) a: add(number: 2) b: add(number: 1) }');

  expect(data).toEqual({ b: 1, add: 2, a: 3 });
  expect(counted).toEqual([1, 1, 2]);
});
