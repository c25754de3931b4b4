import { expect, it } from 'vitest';
import { SubgraphFailure } from '../../src/subgraph/call/subgraph-failure.ts';
import { createEngineShop } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';

const createShop = () => createEngineShop(librarySubgraphs);

it('names every place of an entity that has an error, under the keys of the client', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ all: works { who: makers { id secret: reviews { stars } } } }');

  const shown = { id: 'a1', secret: [{ stars: 1 }, null] };
  expect(data).toEqual({
    all: [
      { who: [shown] },
      { who: [{ id: 'a2', secret: [{ stars: 1 }, null] }] },
      { who: [{ id: 'a3', secret: null }] },
      { who: [shown] },
    ],
  });
  expect(errors).toEqual([{ message: 'Not shown.', path: ['all', 2, 'who', 0, 'secret'], code: 'FORBIDDEN' }]);
});

it('names each key under which a client reads the field that failed', async () => {
  const shop = createShop();

  const { errors } = await shop.ask('{ person(id: "a3") { reviews { stars } mine: reviews { stars } } }');

  expect(errors.map(({ path }) => path)).toEqual([
    ['person', 'reviews'],
    ['person', 'mine'],
  ]);
});

it('reports a missing value once when an error explains it, null carried up to where it may be', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ works { makers { nickname born } } }');

  expect(data).toBeNull();
  expect(errors).toEqual([{ message: 'Nobody knows.', path: ['works', 1, 'makers', 0, 'nickname'], code: 'UNKNOWN' }]);
});

it('reports a missing value that nothing explains', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) => (subgraph === 'shop' ? { data: { _entities: [{}, {}] } } : undefined);

  const { data, errors } = await shop.ask('{ newest { title } books { title stock } }');

  expect(data).toEqual({ newest: { title: 'Emma' }, books: null });
  expect(errors.map(({ path, code }) => ({ path, code }))).toEqual([
    { path: ['books', 0, 'stock'], code: 'INVALID_VALUE' },
  ]);
});

it('says of an entity that its own service does not have that it is not found, wherever that shows', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph, representations = [] }) =>
    subgraph === 'shop' ? { data: { _entities: representations.map(() => null) } } : undefined;

  const { data, errors } = await shop.ask('{ newest { title } books { title stock } }');

  expect(data).toEqual({ newest: { title: 'Emma' }, books: null });
  expect(errors).toEqual([
    {
      message: 'The service of "stock" does not have this object: it may be too new, or gone, or not for you.',
      path: ['books', 0, 'stock'],
      code: 'ENTITY_NOT_FOUND',
    },
  ]);
});

it('costs only its own fields when a subgraph fails, and names each', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) => {
    if (subgraph === 'persons') throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', subgraph);
    return undefined;
  };

  const { data, errors } = await shop.ask(`{
    person(id: "a2") { name } one: person(id: "a1") { name }
    work(id: "w3") { title ... on Film { director { id alias: name town { mayor } } } }
  }`);

  expect(data).toEqual({
    person: null,
    one: null,
    work: { title: 'Alien', director: { id: 'a3', alias: null, town: { mayor: 'Mo' } } },
  });
  const message = 'The persons service cannot be reached.';
  const code = 'SUBGRAPH_UNAVAILABLE';
  expect(errors).toEqual([
    { message, path: ['person'], code },
    { message, path: ['one'], code },
    { message, path: ['work', 'director', 'alias'], code },
  ]);
});

it('says that it cannot resolve a root field that nobody answered', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) => (subgraph === 'persons' ? { data: {} } : undefined);

  const { data, errors } = await shop.ask('{ newest { id } who: person(id: "a1") { name } }');

  expect(data).toEqual({ newest: { id: 'w2' }, who: null });
  expect(errors.map(({ path, code }) => ({ path, code }))).toEqual([{ path: ['who'], code: 'FIELD_UNRESOLVABLE' }]);
});

it('tells an error without a path at the field it can only be about', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) =>
    subgraph === 'persons'
      ? { data: null, errors: [{ message: 'Closed.', extensions: { code: 'CLOSED' } }] }
      : undefined;

  const { data, errors } = await shop.ask('{ mine: people { name } newest { author { called: nickname } } }');

  expect(data).toEqual(null);
  expect(errors).toEqual([
    { message: 'Closed.', path: ['mine'], code: 'CLOSED' },
    { message: 'Closed.', path: ['newest', 'author', 'called'], code: 'CLOSED' },
  ]);
});

it('loses no error, wherever a subgraph says that it is', async () => {
  const shop = createShop();
  const said = (path: (string | number)[]) => ({ message: path.join('.'), path });
  shop.answerWith = ({ subgraph }) =>
    subgraph === 'catalog'
      ? {
          data: { newest: { __typename: 'Book', id: 'w1', title: 'A' } },
          errors: [said(['elsewhere', 1]), said(['newest', 'title', 'x'])],
        }
      : {
          data: { _entities: [null] },
          errors: [said(['_entities', 7, 'stock']), said(['_entities', 0]), said(['_entities'])],
        };

  const { data, errors } = await shop.ask('{ newest { name: title stock } }');

  expect(data).toBeNull();
  expect(errors.map(({ message, path }) => [message, path?.join('.')])).toEqual([
    ['elsewhere.1', undefined],
    ['newest.title.x', 'newest.name'],
    ['_entities.7.stock', 'newest.stock'],
    ['_entities.0', 'newest'],
    ['_entities', 'newest.stock'],
  ]);
});

it('ends with what is no failure of a subgraph', async () => {
  const shop = createShop();
  const gone = new Error('The client has gone');
  shop.answerWith = () => {
    throw gone;
  };

  await expect(shop.ask('{ people { name } newest { id } }')).rejects.toBe(gone);
});

it('empties one of two objects that a client asks for under two names, and not the other', async () => {
  const shop = createShop();

  const { data, errors } = await shop.ask('{ person(id: "a1") { a: friend { nickname } b: friend { born } } }');

  expect(data).toEqual({ person: { a: null, b: { born: expect.any(Number) as number } } });
  expect(errors.map(({ path }) => path)).toEqual([['person', 'a', 'nickname']]);
});

it.each([
  ['elements that are no objects', [1, 'a']],
  ['one that is no object', [{ stock: 3 }, true]],
  ['too few', [{ stock: 3 }]],
  ['too many', [{ stock: 3 }, { stock: 4 }, null]],
  ['lists', [[], []]],
  ['no list', { stock: 3 }],
  ['nothing', undefined],
])('says that a subgraph gave no usable answer when its entities are %s', async (_, entities) => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) => (subgraph === 'shop' ? { data: { _entities: entities } } : undefined);

  const { data, errors } = await shop.ask('{ newest { title } books { title stock } }');

  expect(data).toEqual({ newest: { title: 'Emma' }, books: null });
  expect(errors.map(({ path, code }) => ({ path, code }))).toEqual([
    { path: ['books', 0, 'stock'], code: 'SUBGRAPH_RESPONSE_INVALID' },
    { path: ['books', 1, 'stock'], code: 'SUBGRAPH_RESPONSE_INVALID' },
  ]);
});

it('ignores what a subgraph answers without having been asked', async () => {
  const shop = createShop();
  const unasked = { __typename: 'Book', id: 'x', title: 'Not mine', stock: 3, related: null };
  shop.answerWith = ({ subgraph }) => (subgraph === 'shop' ? { data: { _entities: [unasked, unasked] } } : undefined);

  const { data, errors } = await shop.ask('{ books { id title stock related { id } } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({
    books: [
      { id: 'w1', title: 'Dune', stock: 3, related: [{ id: 'w2' }, { id: 'w3' }] },
      { id: 'w2', title: 'Emma', stock: 3, related: [{ id: 'w1' }, { id: 'w1' }, { id: 'w4' }] },
    ],
  });
});

it.each([
  ['a number where an object should be', { newest: 5 }],
  ['a list where an object should be', { newest: [] }],
  ['a type name that is a number', { newest: { __typename: 7, title: 'Emma' } }],
])('says where an answer cannot be what the schema says: %s', async (_, answer) => {
  const shop = createShop();
  shop.answerWith = () => ({ data: answer });

  const { data, errors } = await shop.ask('{ newest { title ... on Work { id } } }');

  expect(data).toBeNull();
  expect(errors.map(({ path, code }) => ({ path, code }))).toMatchObject([{ code: 'INVALID_VALUE' }]);
});
