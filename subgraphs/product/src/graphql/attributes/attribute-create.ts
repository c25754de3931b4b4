import { v7 as uuidv7 } from 'uuid';
import { createAttribute } from '../../domain/catalogue/attribute.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';

export const attributeCreate: NonNullable<MutationResolvers['attributeCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'attributeCreate', input, field: 'attribute' },
    async ({ attributes, categories }) => {
      const { categoryId = null, ...given } = withoutNulls(input);
      if (categoryId !== null && !(await categories.has(categoryId))) {
        return { refused: 'CATEGORY_NOT_FOUND', field: ['categoryId'] };
      }
      const isCodeTaken = (await attributes.byCode([input.code])).has(input.code);
      const decision = createAttribute({ id: uuidv7(), categoryId, ...given }, isCodeTaken);
      if (decision.refused) return decision;
      await attributes.add([decision.attribute]);
      return { id: decision.attribute.id };
    },
    async (id) => (await context.stores.attributes.byId([id])).get(id) ?? null,
  );
