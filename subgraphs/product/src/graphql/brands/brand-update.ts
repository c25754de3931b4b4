import { refreshKeywords } from '../../job-kinds.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import { updateBrand } from '../../domain/catalogue/brand.ts';
import { textsOfBrand } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';

export const brandUpdate: NonNullable<MutationResolvers['brandUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'brandUpdate', input, field: 'brand' },
    async ({ brands, enqueue, translations }) => {
      const { brandId, expectedVersion, ...given } = withoutNulls(input);
      const before = await brands.lock(brandId);
      if (!before) return { refused: 'BRAND_NOT_FOUND', field: ['brandId'] };
      const isSlugTaken = given.slug !== undefined && (await brands.isSlugTaken(given.slug, brandId));
      const decision = updateBrand(before, given, isSlugTaken);
      if (decision.refused) return decision;
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      await brands.save(decision.brand);
      await translations.settle('BRAND', brandId, textsOfBrand(decision.brand));
      if (decision.brand.name !== before.name) await enqueue(refreshKeywords, { brandId });
      return { id: brandId };
    },
    async (id) => (await context.stores.brands.by('id', [id])).get(id) ?? null,
  );
