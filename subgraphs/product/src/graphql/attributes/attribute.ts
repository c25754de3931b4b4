import type { AttributeResolvers, ProductAttributeResolvers } from '../../generated/resolvers.ts';
import { attributesById, categoriesById } from '../batches.ts';

export const Attribute: AttributeResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(attributesById, id)) ?? null,
  category: async ({ categoryId }, _, context) =>
    categoryId === null ? null : ((await context.load(categoriesById, categoryId)) ?? null),
};

export const ProductAttribute: ProductAttributeResolvers = {
  text: ({ value }) => (typeof value === 'string' ? value : null),
  number: ({ value }) => (typeof value === 'number' ? value : null),
  boolean: ({ value }) => (typeof value === 'boolean' ? value : null),
};
