import { describe, expect, it } from 'vitest';
import { serviceNames } from '../contract/services.ts';
import { readSubgraphSdl } from '../tools/subgraph-sdl.ts';
import { unboundedLists } from '../tools/unbounded-lists.ts';

describe('a list says how long it gets', () => {
  it.each([
    ['a list without a description', 'type Query { notes: [String!] }', 'the list Query.notes'],
    ['a list whose description has no number', 'type Cart { "What is in it." lines: [Int!]! }', 'the list Cart.lines'],
    [
      'a list whose order is described',
      'type Cart { "What is in it, as ISO 4217 says, oldest first." lines: [Int!]! }',
      'the list Cart.lines',
    ],
    ['a field added to a type', 'extend type Cart { lines: [Int!]! }', 'the list Cart.lines'],
    ['a field of an interface', 'interface Node { lines: [Int!]! }', 'the list Node.lines'],
    ['an input list', 'input Wanted { ids: [ID!]! }', 'the list Wanted.ids'],
    ['an input list of an enum', 'enum Colour { RED } input Wanted { oneOf: [Colour!] }', 'the list Wanted.oneOf'],
    ['a list of arguments', 'type Query { count(ids: [ID!]): Int }', 'the list Query.count(ids:)'],
    ['a connection without `first`', 'type Query { orders: OrderConnection }', 'the argument `first` of Query.orders'],
    [
      'a connection whose `first` has no bound',
      'type Query { orders("How many." first: Int): OrderConnection! }',
      'the argument `first` of Query.orders',
    ],
    [
      'a connection whose `last` has no bound',
      'type Query { orders("At most 100." first: Int, "How many." last: Int): OrderConnection! }',
      'the argument `last` of Query.orders',
    ],
  ])('%s is refused', (_, sdl, place) => {
    expect(unboundedLists(new Map([['order', sdl]]))).toEqual([
      expect.stringContaining(`order: ${place} says no bound`),
    ]);
  });

  it.each([
    ['at most', 'type Cart { "At most 100 lines." lines: [Int!]! }'],
    ['so many to so many', 'input Wanted { "Which ones, 1 to 100." ids: [ID!]! }'],
    ['the first ones', 'type Order { "The first 20,\\n oldest first." payments: [Int!] }'],
    ['a page', 'type Query { orders("How many, 0 to 100." first: Int): OrderConnection }'],
    ['the page around it', 'type OrderConnection { edges: [Int!]! nodes: [Int!]! }'],
    ['its enum', 'enum Colour { RED } type Paint { colours: [Colour!]! }'],
    ['the input that was refused', 'type Payload { userErrors: [CartUserError!]! }'],
    ['the depth of the input', 'type CartUserError implements UserError { field: [String!] }'],
    ['its owner', 'type Cart @key(fields: "id") { id: ID! lines: [Int!]! @external }'],
  ])('it is bounded by %s', (_, sdl) => {
    expect(unboundedLists(new Map([['order', sdl]]))).toEqual([]);
  });

  it('an enum of another service bounds a list too', () => {
    const sdls = new Map([
      ['order', 'type Paint { colours: [Colour!]! }'],
      ['product', 'enum Colour { RED }'],
    ] as const);

    expect(unboundedLists(sdls)).toEqual([]);
  });

  it('holds for the ten subgraphs', () => {
    const sdls = new Map(serviceNames.map((name) => [name, readSubgraphSdl(name) ?? '']));

    expect(unboundedLists(sdls)).toEqual([]);
  });
});
