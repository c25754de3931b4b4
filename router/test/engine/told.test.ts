import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { SubgraphFailure } from '../../src/subgraph/call/subgraph-failure.ts';
import { createEngineShop, type EngineShop } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';

/** Authors of books are asked of `persons`, once `catalog` has said who they are: after all people have been told of. */
function createShop(): EngineShop {
  const shop = createEngineShop(librarySubgraphs);
  shop.answerWith = async ({ subgraph }) => {
    if (subgraph === 'catalog') await nextTurn();
    return undefined;
  };
  return shop;
}

const askedOf = ({ calls }: EngineShop, name: string) =>
  calls.filter(({ subgraph }) => subgraph === name).map(({ document }) => document.text);

it('does not ask what the subgraph has told of the same entity elsewhere', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ people { id born town { mayor } } books { author { born } } }');

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ books: [{ author: { born: 1920 } }, { author: { born: 1775 } }] });
  expect(askedOf(shop, 'persons')).toHaveLength(1);
});

it('takes for told what is null without a reason', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ people { id name town { mayor } } books { author { name } } }');

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ books: [{ author: { name: 'Ada' } }, { author: { name: null } }] });
  expect(askedOf(shop, 'persons')).toHaveLength(1);
});

it('asks anew for what is missing with a reason, so that the reason is told in each place', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ people { id nickname town { mayor } } books { author { nickname } } }');

  expect(data).toMatchObject({ people: [{ nickname: 'nick-a1' }, null, {}, null], books: null });
  expect(errors.map(({ path, code }) => [path?.join('.'), code])).toEqual([
    ['people.1.nickname', 'UNKNOWN'],
    ['books.1.author.nickname', 'UNKNOWN'],
  ]);
  expect(askedOf(shop, 'persons')).toHaveLength(2);
});

it.each([
  ['with other arguments', 'name(short: true)', 'name', ['Ada', null]],
  ['of other people', 'born', 'name', ['Ada', null]],
])('asks for fields %s', async (_, told, asked, expected) => {
  const shop = createShop();

  const { data } = await shop.ask(`{ people { id ${told} town { mayor } } books { author { ${asked} } } }`);

  expect(data).toMatchObject({ books: expected.map((name) => ({ author: { name } })) });
  expect(askedOf(shop, 'persons')).toHaveLength(2);
});

it('asks for those only of whom nothing is told', async () => {
  const shop = createShop();

  const { data } = await shop.ask('{ person(id: "a1") { id born town { mayor } } books { author { born } } }');

  expect(data).toMatchObject({ books: [{ author: { born: 1920 } }, { author: { born: 1775 } }] });
  expect(shop.calls.find(({ subgraph, document }) => subgraph === 'persons' && document.isOfEntities)).toMatchObject({
    representations: ['{"__typename":"Person","id":"a2"}'],
  });
});

const waiting = '{ books { author { born name } } offers { book { author { born } } } }';

/** The authors of books are not answered before those of offers are wanted. */
function createSlowShop(answer: () => undefined): EngineShop {
  const shop = createEngineShop(librarySubgraphs);
  const isWanted = Promise.withResolvers<undefined>();
  shop.answerWith = async ({ subgraph, document }) => {
    if (subgraph === 'catalog' && document.isOfEntities) void nextTurn().then(() => isWanted.resolve(undefined));
    if (subgraph !== 'persons' || !document.text.includes('name')) return undefined;
    await isWanted.promise;
    await nextTurn();
    answer();
  };
  return shop;
}

it('waits for what is being told', async () => {
  const shop = createSlowShop(() => undefined);

  const { data, errors } = await shop.ask(waiting);

  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    offers: [{ book: { author: { born: 1775 } } }, { book: { author: { born: 1920 } } }, { book: null }],
  });
  expect(askedOf(shop, 'persons')).toHaveLength(1);
});

it('asks after all when that fails', async () => {
  const shop = createSlowShop(() => {
    throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'persons');
  });

  const { data, errors } = await shop.ask(waiting);

  expect(data).toMatchObject({
    books: null,
    offers: [{ book: { author: { born: 1775 } } }, { book: { author: { born: 1920 } } }, { book: null }],
  });
  expect(errors.every(({ path }) => path?.[0] === 'books')).toBe(true);
  expect(askedOf(shop, 'persons')).toHaveLength(2);
});
