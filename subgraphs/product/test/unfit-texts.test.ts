import { invisibleTexts, unfitBlocks, unfitLines } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { createProduct } from '../src/domain/products/create-product.ts';
import { chairs } from './start-product.ts';

const price = { amount: '1', currency: 'USD' };
const variant = {
  id: chairs,
  sku: 'C',
  title: 'Red',
  price,
  weightGrams: 1,
  requiresShipping: true,
  quantityLimitPerCustomer: null,
  options: [],
};
const good = {
  id: chairs,
  title: 'Chair',
  description: 'Sits.',
  categoryId: chairs,
  vendorId: null,
  taxClass: 'standard',
  brandId: null,
  options: [],
  variants: [variant],
};
const facts = { isCategoryKnown: true, isBrandKnown: true, isSlugTaken: false, takenSkus: new Set<string>() };

it.each([...invisibleTexts, ...unfitLines])('refuses %j as the title of a product and of a variant', (title) => {
  expect(createProduct({ ...good, title }, facts, new Date())).toEqual({ refused: 'INVALID_TEXT', field: ['title'] });
  expect(createProduct({ ...good, variants: [{ ...variant, title }] }, facts, new Date())).toEqual({
    refused: 'INVALID_TEXT',
    field: ['variants', '0', 'title'],
  });
});

it.each(unfitBlocks)('refuses %j as a description', (description) => {
  const refusal = { refused: 'INVALID_TEXT', field: ['description'] };

  expect(createProduct({ ...good, description }, facts, new Date())).toEqual(refusal);
});

it.each(invisibleTexts)('takes %j for no description', (description) => {
  expect(createProduct({ ...good, description }, facts, new Date())).toMatchObject({ product: { description: '' } });
});
