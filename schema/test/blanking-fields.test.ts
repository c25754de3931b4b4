import { describe, expect, it } from 'vitest';
import { serviceNames } from '../contract/services.ts';
import { blankingFields } from '../tools/blanking-fields.ts';
import { readSubgraphSdl } from '../tools/subgraph-sdl.ts';

const product = `
  type Query { product: Product }
  type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! title: String! weight: Int! }
`;

describe('null stops where an answer goes from one service to another', () => {
  it.each([
    [
      'a field added to an entity of another',
      'type Product @key(fields: "id") { id: ID! rating: Int! }',
      'Product.rating',
    ],
    [
      'a list added to an entity of another',
      'extend type Product @key(fields: "id") { id: ID! reviews: [Int]! }',
      'Product.reviews',
    ],
    [
      'a reference to an entity of another',
      'type Review { product: Product! } type Product @key(fields: "id", resolvable: false) { id: ID! }',
      'Review.product',
    ],
    [
      'a list of references to entities of another',
      'type Review { about: [Product!] } type Product @key(fields: "id", resolvable: false) { id: ID! }',
      'Review.about',
    ],
    [
      'a reference to a union with an entity of another',
      'type Review { about: Subject! } union Subject = Product type Product @key(fields: "id") { id: ID! }',
      'Review.about',
    ],
    [
      'a reference to an interface that an entity of another implements',
      'type Review { about: Node! } interface Node { id: ID! } type Product implements Node @key(fields: "id") { id: ID! }',
      'Review.about',
    ],
    ['a field of Query', 'type Query { reviews: [Int!]! }', 'Query.reviews'],
    ['a field of Mutation', 'extend type Mutation { reviewPost: Int! }', 'Mutation.reviewPost'],
    [
      'a field that needs fields of another',
      `type Product @key(fields: "id") { id: ID! weight: Int! @external fee: Int! @requires(fields: "weight") }`,
      'Product.fee',
    ],
  ])('%s is nullable', (_, review, place) => {
    const refusals = blankingFields(
      new Map([
        ['product', product],
        ['review', review],
      ] as const),
    );

    expect(refusals).toEqual([expect.stringContaining(`review: ${place} `)]);
  });

  it.each([
    ['one that is named like it', 'type Product @key(fields: "id") { id: ID! title: String }', 'Product'],
    ['the one that gives most', 'type Shelf @key(fields: "id") { id: ID! row: Int place: Int }', 'Shelf'],
  ])('an owner whose fields are all nullable is known as %s', (_, own, type) => {
    const added = `type ${type} @key(fields: "id") { id: ID! rating: Int! }`;
    const refusals = [expect.stringContaining(`review: ${type}.rating `)];

    expect(
      blankingFields(
        new Map([
          ['product', own],
          ['review', added],
        ] as const),
      ),
    ).toEqual(refusals);
    expect(
      blankingFields(
        new Map([
          ['review', added],
          ['product', own],
        ] as const),
      ),
    ).toEqual(refusals);
  });

  it('an owner answers for its own entity, and may leave its keys to others', () => {
    const review = `
      type Query { review: Review }
      type Review @key(fields: "id") { id: ID! body: String! product: Product }
      type Product @key(fields: "id") { id: ID! reviews: [Review!] }
    `;

    expect(
      blankingFields(
        new Map([
          ['product', product],
          ['review', review],
        ] as const),
      ),
    ).toEqual([]);
  });

  it('holds for the ten subgraphs', () => {
    const sdls = new Map(serviceNames.map((name) => [name, readSubgraphSdl(name) ?? '']));

    expect(blankingFields(sdls)).toEqual([]);
  });
});
