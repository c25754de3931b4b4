import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const brandDelete: NonNullable<MutationResolvers['brandDelete']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'brandDelete', input, field: 'deletedId' },
    async ({ brands, translations }) => {
      const { brandId } = input;
      const before = await brands.lock(brandId);
      if (!before) return { refused: 'BRAND_NOT_FOUND', field: ['brandId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      if (await brands.isUsed(brandId)) return { refused: 'BRAND_IN_USE', field: ['brandId'] };
      await brands.remove(brandId);
      await translations.remove('BRAND', brandId);
      return { id: brandId };
    },
    (id) => Promise.resolve(id),
  );
