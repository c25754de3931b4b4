import { moveCategory } from '../../domain/catalogue/category.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refreshKeywords } from '../../job-kinds.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { findPlace } from './find-place.ts';

export const categoryMove: NonNullable<MutationResolvers['categoryMove']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'categoryMove', input, field: 'category' },
    async (work) => {
      const { categories, enqueue } = work;
      const { categoryId, parentId, position } = input;
      await categories.tree.lock();
      const before = (await categories.byId([categoryId])).get(categoryId);
      if (!before) return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
      const place = await findPlace(work, parentId);
      if (!place) return { refused: 'CATEGORY_NOT_FOUND', field: ['parentId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      const height = await categories.tree.heightOf(categoryId);
      const decision = moveCategory(before, { ...place, height, position: position ?? undefined });
      if (decision.refused) return decision;
      await categories.tree.arrange(decision.siblings);
      if (before.parentId !== (parentId ?? null)) await enqueue(refreshKeywords, { categoryId });
      return { id: categoryId };
    },
    async (id) => (await context.stores.categories.byId([id])).get(id) ?? null,
  );
