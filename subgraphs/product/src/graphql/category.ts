import type { CategoryResolvers } from '../generated/resolvers.ts';
import { categoriesById, categoriesByParent } from './batches.ts';

export const Category: CategoryResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(categoriesById, id)) ?? null,
  parent: async ({ parentId }, _, context) =>
    parentId === null ? null : ((await context.load(categoriesById, parentId)) ?? null),
  children: async ({ id }, _, context) => (await context.load(categoriesByParent, id)) ?? [],
};
