import { updateAttribute } from '../../domain/catalogue/attribute.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import { textsOfAttribute } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';

export const attributeUpdate: NonNullable<MutationResolvers['attributeUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'attributeUpdate', input, field: 'attribute' },
    async ({ attributes, translations }) => {
      const { attributeId, expectedVersion, ...given } = withoutNulls(input);
      const before = await attributes.lock(attributeId);
      if (!before) return { refused: 'ATTRIBUTE_NOT_FOUND', field: ['attributeId'] };
      const said = given.choices ? await attributes.saidOfProducts(before.code) : new Set<string>();
      const decision = updateAttribute(before, given, said);
      if (decision.refused) return decision;
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      await attributes.save(decision.attribute);
      await translations.settle('ATTRIBUTE', attributeId, textsOfAttribute(decision.attribute));
      return { id: attributeId };
    },
    async (id) => (await context.stores.attributes.byId([id])).get(id) ?? null,
  );
