import { updateCollection } from '../../domain/catalogue/collection.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import { textsOfCollection } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { checkRule } from './check-rule.ts';
import { withoutNulls } from '../without-nulls.ts';

export const collectionUpdate: NonNullable<MutationResolvers['collectionUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'collectionUpdate', input, field: 'collection' },
    async ({ collections, translations }) => {
      const { collectionId, expectedVersion, ...given } = withoutNulls(input);
      checkRule(given.rule);
      const before = await collections.lock(collectionId);
      if (!before) return { refused: 'COLLECTION_NOT_FOUND', field: ['collectionId'] };
      const isSlugTaken = given.slug !== undefined && (await collections.isSlugTaken(given.slug, collectionId));
      const decision = updateCollection(before, given, isSlugTaken);
      if (decision.refused) return decision;
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      await collections.save(decision.collection, before.slug);
      await translations.settle('COLLECTION', collectionId, textsOfCollection(decision.collection));
      return { id: collectionId };
    },
    async (id) => (await context.stores.collections.byId([id])).get(id) ?? null,
  );
