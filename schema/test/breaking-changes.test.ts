import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { breakingChanges } from '../tools/breaking-changes.ts';

const released = 'type Query { cart(id: ID!): Cart } type Cart { id: ID! total: Int! note: String }';
const without = 'type Query { cart(id: ID!, key: ID!): Cart } type Cart { id: ID! total: Int note: String more: Int }';

it('names what clients of the last release would miss', () => {
  expect(breakingChanges(released, without, [])).toEqual({
    breaking: expect.arrayContaining([
      expect.stringContaining('Query.cart'),
      expect.stringContaining('Cart.total'),
    ]) as unknown,
    stale: [],
  });
});

it('lets schemas grow', () => {
  expect(breakingChanges(released, `${released} extend type Cart { more: Int }`, [])).toEqual({
    breaking: [],
    stale: [],
  });
});

it('takes a break that was accepted, and tells of one that does not happen', () => {
  const [change = ''] = breakingChanges(released, 'type Query { cart(id: ID!): ID }', []).breaking;
  const accepted = [
    { change, reason: 'It had no users.' },
    { change: 'Cart.gone was removed.', reason: 'It was never there.' },
  ];

  const { breaking, stale } = breakingChanges(released, 'type Query { cart(id: ID!): ID }', accepted);

  expect(breaking).not.toContain(change);
  expect(stale).toEqual(['Cart.gone was removed.']);
});

it('every scalar of the shop says where its form is described', () => {
  const shop = buildSchema(readFileSync(new URL('../api.graphql', import.meta.url), 'utf8'));
  const own = Object.values(shop.getTypeMap())
    .filter(isScalarType)
    .filter((type) => !isSpecifiedScalarType(type));

  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ specifiedByURL }) => !specifiedByURL)).toEqual([]);
});
