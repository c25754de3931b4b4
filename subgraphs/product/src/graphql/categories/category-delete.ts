import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const categoryDelete: NonNullable<MutationResolvers['categoryDelete']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'categoryDelete', input, field: 'deletedId' },
    async ({ categories, translations }) => {
      const { categoryId } = input;
      await categories.tree.lock();
      const before = await categories.tree.hold(categoryId);
      if (!before) return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      if (!(await categories.tree.isEmpty(categoryId))) return { refused: 'CATEGORY_NOT_EMPTY', field: ['categoryId'] };
      await categories.tree.remove(categoryId);
      await translations.remove('CATEGORY', categoryId);
      return { id: categoryId };
    },
    (id) => Promise.resolve(id),
  );
