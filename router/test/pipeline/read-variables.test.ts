import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { readVariables } from '../../src/pipeline/variables/read-variables.ts';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    find(filter: Filter, first: Int, sort: Sort, by: By): Int
  }

  input Filter {
    text: String = "any"
    all: [Filter!]
    price: Price
  }

  input Price {
    min: Float!
  }

  input By @oneOf {
    id: ID
    slug: String
  }

  enum Sort {
    NEWEST
    BEST
  }
`);
const definitionsOf = (variables: string) => {
  const [operation] = parse(`query (${variables}) { find }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
};

it.each([
  ['$first: Int!', {}],
  ['$first: Int! = 5', {}],
  ['$first: Int! = 5', { first: null }],
  ['$first: Int = 5', { first: null }],
  ['$first: Int', { first: 1.5 }],
  ['$first: Int, $sort: Sort', { first: '1', sort: 'NEWST' }],
  ['$sort: [Sort]', { sort: 'BEST' }],
  ['$filter: Filter', { filter: 1 }],
  ['$filter: Filter', { filter: { all: { price: { min: 1 } } } }],
  ['$filter: Filter', { filter: { all: [{ price: {} }, { txt: 'a' }, null] } }],
  ['$filter: Filter', { filter: { all: [{ text: ['a'] }] } }],
  ['$by: By', { by: { id: '1', slug: 'a' } }],
  ['$by: By', { by: { id: null } }],
  ['$by: By', { by: { id: 7 } }],
  ['$by: By', { by: {} }],
  ['$first: [[Int]]', { first: [[1], 2, null, [null, 3]] }],
  ['$first: [Int!]!', { first: [1, null] }],
  ['$filter: Filter!', { filter: { all: [{ all: { all: [{}] } }], text: null, price: { min: 1 } } }],
  ['$filter: Filter!', { filter: { price: { min: null } } }],
  ['$filter: Filter!', { filter: { price: { min: 1, max: 2 } } }],
  ['$filter: [Filter]', { filter: { toString: 1 } }],
  ['$filter: Filter', { filter: JSON.parse('{"__proto__":{"text":"a"}}') }],
])('reads %s of %o as the library of GraphQL does', (variables, given) => {
  const definitions = definitionsOf(variables);

  const read = readVariables(schema, definitions, given);

  const { coerced, errors } = getVariableValues(schema, definitions, given);
  expect(read).toEqual(errors ? { mistakes: errors.map(({ message }) => message) } : { coerced });
});

it('names ten mistakes and tells that there are more', () => {
  const read = readVariables(schema, definitionsOf('$first: [Int]'), { first: Array(20).fill('a') });

  const mistakes = 'mistakes' in read ? read.mistakes : [];
  expect(mistakes).toHaveLength(11);
  expect(mistakes[9]).toContain('"first[9]"');
  expect(mistakes[10]).toBe('There are more mistakes in the variables than are named.');
});

it('looks at a large value no more often for ten mistakes in it than for one', () => {
  const looksFor = (members: number) => {
    let looks = 0;
    const value = Object.fromEntries(Array.from({ length: members }, (_, index) => [`unknown${index}`, 'x']));
    const filter = new Proxy(value, {
      ownKeys: (target) => {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    });
    readVariables(schema, definitionsOf('$filter: Filter'), { filter });
    return looks;
  };

  expect(looksFor(5_000)).toBe(looksFor(1));
});

it('quotes of a large value what a reader looks at', () => {
  const filter = { text: { long: 'x'.repeat(100_000), many: Array(1_000).fill('y') } };

  const read = readVariables(schema, definitionsOf('$filter: Filter'), { filter });

  const [mistake] = 'mistakes' in read ? read.mistakes : [];
  expect(mistake?.slice(0, 200)).toContain(`got invalid value { long: "${'x'.repeat(100)}…", many: ["y", `);
});
