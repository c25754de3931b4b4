import { v7 as uuidv7 } from 'uuid';
import { createCollection } from '../../domain/catalogue/collection.ts';
import { slugOf } from '../../domain/catalogue/slug.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { checkRule } from './check-rule.ts';
import { withoutNulls } from '../without-nulls.ts';

export const collectionCreate: NonNullable<MutationResolvers['collectionCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'collectionCreate', input, field: 'collection' },
    async ({ collections }) => {
      const { idempotencyKey: _, ...given } = withoutNulls(input);
      const { name, slug, rule } = given;
      checkRule(rule);
      const isSlugTaken = await collections.isSlugTaken(slug ?? slugOf(name));
      const decision = createCollection({ ...given, id: uuidv7() }, isSlugTaken);
      if (decision.refused) return decision;
      await collections.add([decision.collection]);
      return { id: decision.collection.id };
    },
    async (id) => (await context.stores.collections.byId([id])).get(id) ?? null,
  );
