import { v7 as uuidv7 } from 'uuid';
import { createCategory } from '../../domain/catalogue/category.ts';
import { slugOf } from '../../domain/catalogue/slug.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { findPlace } from './find-place.ts';

export const categoryCreate: NonNullable<MutationResolvers['categoryCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'categoryCreate', input, field: 'category' },
    async (work) => {
      const { categories } = work;
      const { name, description } = input;
      const slug = input.slug ?? undefined;
      await categories.tree.lock();
      const place = await findPlace(work, input.parentId);
      if (!place) return { refused: 'CATEGORY_NOT_FOUND', field: ['parentId'] };
      const isSlugTaken = await categories.tree.isSlugTaken(slug ?? slugOf(name));
      const decision = createCategory({ id: uuidv7(), name, description, slug }, place, isSlugTaken);
      if (decision.refused) return decision;
      await categories.add([decision.category]);
      return { id: decision.category.id };
    },
    async (id) => (await context.stores.categories.byId([id])).get(id) ?? null,
  );
