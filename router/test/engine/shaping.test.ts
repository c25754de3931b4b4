import { expect, it } from 'vitest';
import { createEngineShop } from './harness/engine-shop.ts';

const scalars = createEngineShop([
  {
    name: 'scalars',
    sdl: `
      type Query { thing: Thing things: [Thing] strict: [Thing!] grid: [[Int!]]! any: Any constructor: String }
      scalar Json
      enum Colour { RED BLUE }
      type Thing { id: ID text: String whole: Int part: Float yes: Boolean colour: Colour json: Json must: Int! toString: Int }
      type Other { id: ID }
      interface Named { name: String }
      type Cat implements Named { name: String lives: Int }
      union Any = Thing | Other | Cat`,
    resolvers: {},
  },
]);

const thing = async (value: unknown, selection: string) => {
  scalars.answerWith = () => ({ data: { thing: value } });
  const { data, errors } = await scalars.ask(`{ thing ${selection} }`);
  return { data, errors: errors.map(({ path, code }) => [path?.join('.'), code]) };
};

it.each([
  ['text', 'a "quoted" \\ \u0007 text \ud83d', 'a "quoted" \\ \u0007 text \ud83d'],
  ['id', 12, '12'],
  ['id', 'x', 'x'],
  ['whole', -2147483648, -2147483648],
  ['part', 1.5, 1.5],
  ['part', 2, 2],
  ['yes', false, false],
  ['colour', 'RED', 'RED'],
  ['json', { any: ['thing', null, 1] }, { any: ['thing', null, 1] }],
  ['toString', 7, 7],
])('shows a value of its type: %s %j', async (field, value, shown) => {
  const { data, errors } = await thing({ [field]: value }, `{ ${field} }`);

  expect(data).toEqual({ thing: { [field]: shown } });
  expect(errors).toEqual([]);
});

it.each([
  ['text', 5],
  ['text', ['a']],
  ['id', 1.5],
  ['id', { id: 1 }],
  ['whole', '5'],
  ['whole', 2147483648],
  ['whole', 1.5],
  ['part', '1'],
  ['part', 1e999],
  ['yes', 'true'],
  ['yes', 0],
  ['colour', 'GREEN'],
  ['colour', 3],
])('nulls and reports what its type cannot be: %s %j', async (field, value) => {
  const { data, errors } = await thing({ [field]: value }, `{ alias: ${field} }`);

  expect(data).toEqual({ thing: { alias: null } });
  expect(errors).toEqual([['thing.alias', 'INVALID_VALUE']]);
});

it.each([['a text'], [1], [[{ id: 1 }]], [true]])('nulls and reports what is no object: %j', async (value) => {
  const { data, errors } = await thing(value, '{ id }');

  expect(data).toEqual({ thing: null });
  expect(errors).toEqual([['thing', 'INVALID_VALUE']]);
});

it('carries null up to the nearest place where it may be', async () => {
  scalars.answerWith = () => ({
    data: { things: [{ must: 1 }, { must: null }], strict: [{ must: 1 }, {}], grid: [[1, null], [2], null] },
  });

  const { data, errors } = await scalars.ask('{ things { must } strict { must } grid }');

  expect(data).toEqual({ things: [{ must: 1 }, null], strict: null, grid: [null, [2], null] });
  expect(errors.map(({ path }) => path)).toEqual([
    ['things', 1, 'must'],
    ['strict', 1, 'must'],
    ['grid', 0, 1],
  ]);
});

it('answers with no data when the root cannot be', async () => {
  scalars.answerWith = () => ({ data: { grid: 'no list' } });

  const { data, errors } = await scalars.ask('{ grid }');

  expect(data).toBeNull();
  expect(errors.map(({ path, code }) => ({ path, code }))).toEqual([{ path: ['grid'], code: 'INVALID_VALUE' }]);
});

it.each(['Nobody', 'Named', 'Json', 5])(
  'nulls and reports an object of a type that cannot be here: %s',
  async (type) => {
    scalars.answerWith = () => ({ data: { any: { __typename: type, id: '1' } } });

    const { data, errors } = await scalars.ask('{ any { __typename ... on Thing { id } } }');

    expect(data).toEqual({ any: null });
    expect(errors.map(({ path, code }) => ({ path, code }))).toEqual([{ path: ['any'], code: 'INVALID_VALUE' }]);
  },
);

it('takes names of JavaScript for names of fields', async () => {
  scalars.answerWith = ({ document }) => ({ data: { [/(\w+): ?thing/.exec(document.text)?.[1] ?? 'thing']: {} } });

  const { data } = await scalars.execute(
    '{ constructor __proto__: thing { toString __proto__: toString } hasOwnProperty: __typename }',
  );

  expect(data).toBe('{"constructor":null,"__proto__":{"toString":null,"__proto__":null},"hasOwnProperty":"Query"}');
});

it('merges the selections of one key, in the order of their first', async () => {
  scalars.answerWith = () => ({
    data: { any: { __typename: 'Cat', name: 'Tom', lives: 9 }, thing: { id: '1', text: 'a', whole: 1 } },
  });

  const { data } = await scalars.execute(
    `query ($yes: Boolean = true, $no: Boolean! = false) {
    thing { id @skip(if: $yes) text @include(if: true) }
    any { ... on Named { name } ... on Thing { text } ... on Cat { kind: __typename lives } }
    thing { whole @include(if: $no) id ...@include(if: $yes) { text whole } }
  }`.replace('Boolean = true', 'Boolean! = true'),
  );

  expect(data).toBe('{"thing":{"text":"a","id":"1","whole":1},"any":{"name":"Tom","kind":"Cat","lives":9}}');
});

it('tells its schema in the order of the client, beside data', async () => {
  scalars.answerWith = () => ({ data: { thing: { id: '1' } } });

  const { data, errors } = await scalars.execute(
    `query ($name: String!) { b: __type(name: $name) { name } thing { id } a: __schema { queryType { name } } }`,
    { name: 'Thing' },
  );

  expect(data).toBe('{"b":{"name":"Thing"},"thing":{"id":"1"},"a":{"queryType":{"name":"Query"}}}');
  expect(errors).toEqual([]);
});
