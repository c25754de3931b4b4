import { expect, it } from 'vitest';
import { bodyOf } from '../../src/subgraph/call/fetch-call.ts';
import { createEngineShop } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';

const createShop = () => createEngineShop(librarySubgraphs);

it('asks for an entity once, at however many places and steps it stands', async () => {
  const shop = createShop();

  const { data } = await shop.ask(
    '{ books { stock id } offers { book { stock id } } shelves { ... on Book { stock } } }',
  );

  const entities = shop.calls.filter(({ document }) => document.isOfEntities);
  const asked = entities.flatMap(({ representations = [] }) => representations);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(data).toMatchObject({ shelves: [[{ stock: 3 }, null, {}], [], [null]] });
});

it('asks for fields of a mutation result anew after each mutation', async () => {
  const shop = createShop();

  await shop.ask(
    `mutation { a: addWork(title: "A") { title author { born } } b: addWork(title: "B") { title author { born } } }`,
  );

  expect(shop.calls.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'persons', 'catalog', 'persons']);
});

it('runs every mutation, also after one that failed', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask(
    'mutation { one: addWork(title: "A") { title } two: addWork(title: "B") { title } }',
  );

  expect(data).toEqual({ one: { title: 'A' }, two: { title: 'B' } });
  expect(errors).toEqual([]);

  const failing = await shop.ask('mutation { failToAdd { title } one: addWork(title: "C") { title } }');

  expect(failing.data).toBeNull();
  expect(failing.errors).toEqual([{ message: 'The shelves are full.', path: ['failToAdd'], code: 'FULL' }]);
  expect(shop.calls.map(bodyOf).at(-1)).toContain('addWork');
});

it('sends the variables that a document uses, as the client gave them', async () => {
  const shop = createShop();
  const query = `query ($id: ID!, $short: Boolean = true, $size: Int) {
    work(id: $id) { ... on Book { cover(size: $size) author { name(short: $short) } } }
  }`;

  const { data } = await shop.ask(query, { id: 'w1', size: 2, other: 'ignored' });

  expect(data).toEqual({ work: { cover: 'w1@2', author: { name: 'A' } } });
  expect(shop.calls.map(({ variables }) => variables)).toEqual(['"id":"w1","size":2', '']);
});

it('skips entities whose keys have not come', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) =>
    subgraph === 'catalog'
      ? { data: { books: [{ __typename: 'Book' }, null, { __typename: 'Book', id: 'w1' }, { id: 'w1' }] } }
      : undefined;

  await shop.ask('{ books { stock } }');

  expect(shop.calls.flatMap(({ representations = [] }) => representations)).toEqual([
    '{"__typename":"Book","id":"w1"}',
  ]);
});

it('runs one compiled operation any number of times at once', async () => {
  const shop = createShop();
  const query = 'query ($id: ID!) { work(id: $id) { title makers { born } } }';
  const compiled = shop.compile(query);
  const ids = ['w1', 'w2', 'w3', 'w4', 'w9'];

  const answers = await Promise.all(ids.map((id) => compiled.execute(shop.runOf(query, { id }))));

  expect(answers.map(({ data }) => data)).toEqual([
    '{"work":{"title":"Dune","makers":[{"born":1920}]}}',
    '{"work":{"title":"Emma","makers":[{"born":1775}]}}',
    '{"work":{"title":"Alien","makers":[{"born":1937}]}}',
    '{"work":{"title":"Solaris","makers":[{"born":1920}]}}',
    '{"work":null}',
  ]);
});
