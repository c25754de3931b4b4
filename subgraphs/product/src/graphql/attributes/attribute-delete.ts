import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const attributeDelete: NonNullable<MutationResolvers['attributeDelete']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'attributeDelete', input, field: 'deletedId' },
    async ({ attributes, translations }) => {
      const { attributeId } = input;
      const before = await attributes.lock(attributeId);
      if (!before) return { refused: 'ATTRIBUTE_NOT_FOUND', field: ['attributeId'] };
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      if (await attributes.isUsed(before.code)) return { refused: 'ATTRIBUTE_IN_USE', field: ['attributeId'] };
      await attributes.remove(attributeId);
      await translations.remove('ATTRIBUTE', attributeId);
      return { id: attributeId };
    },
    (id) => Promise.resolve(id),
  );
