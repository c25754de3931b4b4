import { textsOfCollection } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { givenTranslations } from './given-translations.ts';
import { translateByStaff } from './translate-by-staff.ts';

export const collectionTranslationsSet: NonNullable<MutationResolvers['collectionTranslationsSet']> = (
  _,
  { input },
  context,
) => {
  const { collectionId: id } = input;
  return translateByStaff(
    context,
    input,
    {
      kind: 'COLLECTION',
      field: 'collection',
      id,
      lock: ({ collections }) => collections.lock(id),
      unknown: 'COLLECTION_NOT_FOUND',
      textsOf: textsOfCollection,
      save: ({ collections }, collection) => collections.save(collection, collection.slug),
      show: async ({ stores }) => (await stores.collections.byId([id])).get(id) ?? null,
    },
    givenTranslations(input),
  );
};
