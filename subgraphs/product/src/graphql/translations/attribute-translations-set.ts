import { textsOfAttribute } from '../../domain/translations/source-texts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { choicesIn, fieldsOf, givenTranslations } from './given-translations.ts';
import { translateByStaff } from './translate-by-staff.ts';

export const attributeTranslationsSet: NonNullable<MutationResolvers['attributeTranslationsSet']> = (
  _,
  { input },
  context,
) => {
  const { attributeId: id } = input;
  return translateByStaff(
    context,
    input,
    {
      kind: 'ATTRIBUTE',
      field: 'attribute',
      id,
      lock: ({ attributes }) => attributes.lock(id),
      unknown: 'ATTRIBUTE_NOT_FOUND',
      textsOf: textsOfAttribute,
      save: ({ attributes }, attribute) => attributes.save(attribute),
      show: async ({ stores }) => (await stores.attributes.byId([id])).get(id) ?? null,
    },
    givenTranslations(input, function* (one) {
      yield* fieldsOf(one);
      yield* choicesIn(one.choices);
    }),
  );
};
