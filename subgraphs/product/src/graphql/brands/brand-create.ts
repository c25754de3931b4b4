import { v7 as uuidv7 } from 'uuid';
import { createBrand } from '../../domain/catalogue/brand.ts';
import { slugOf } from '../../domain/catalogue/slug.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const brandCreate: NonNullable<MutationResolvers['brandCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'brandCreate', input, field: 'brand' },
    async ({ brands }) => {
      const slug = input.slug ?? undefined;
      const { name, description } = input;
      const isSlugTaken = await brands.isSlugTaken(slug ?? slugOf(name));
      const decision = createBrand({ id: uuidv7(), name, description, slug }, isSlugTaken);
      if (decision.refused) return decision;
      await brands.add([decision.brand]);
      return { id: decision.brand.id };
    },
    async (id) => (await context.stores.brands.by('id', [id])).get(id) ?? null,
  );
