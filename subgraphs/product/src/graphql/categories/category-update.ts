import { refuseStale } from '../../domain/products/refuse-stale.ts';
import { updateCategory } from '../../domain/catalogue/category.ts';
import { textsOfCategory } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refreshKeywords } from '../../job-kinds.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';

export const categoryUpdate: NonNullable<MutationResolvers['categoryUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'categoryUpdate', input, field: 'category' },
    async ({ categories, enqueue, translations }) => {
      const { categoryId, expectedVersion, ...given } = withoutNulls(input);
      await categories.tree.lock();
      const before = (await categories.byId([categoryId])).get(categoryId);
      if (!before) return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
      const isSlugTaken = given.slug !== undefined && (await categories.tree.isSlugTaken(given.slug, categoryId));
      const decision = updateCategory(before, given, isSlugTaken);
      if (decision.refused) return decision;
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      await categories.tree.save(decision.category);
      await translations.settle('CATEGORY', categoryId, textsOfCategory(decision.category));
      if (decision.category.name !== before.name) await enqueue(refreshKeywords, { categoryId });
      return { id: categoryId };
    },
    async (id) => (await context.stores.categories.byId([id])).get(id) ?? null,
  );
