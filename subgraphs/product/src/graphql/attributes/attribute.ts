import { keys, textsOfAttribute } from '../../domain/translations/source-texts.ts';
import type { AttributeResolvers, ProductAttributeResolvers } from '../../generated/resolvers.ts';
import { attributesById, categoriesById } from '../batches.ts';
import { answeredIn, readTranslated } from '../translations/read-translated.ts';
import { textOfValue } from '../translations/text-of-value.ts';
import { translationsWith } from '../translations/translation.ts';

export const Attribute: AttributeResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(attributesById, id)) ?? null,
  name: async ({ id, name }, { language }, context) =>
    (await readTranslated(context, 'ATTRIBUTE', id, language)).text('name', name),
  unit: async ({ id, unit }, { language }, context) =>
    unit === null ? null : (await readTranslated(context, 'ATTRIBUTE', id, language)).text('unit', unit),
  async choices({ id, choices }, { language }, context) {
    const { text } = await readTranslated(context, 'ATTRIBUTE', id, language);
    return choices.map((choice) => text(keys.choice(choice), choice));
  },
  answeredIn: ({ id }, { language }, context) => answeredIn(context, { kind: 'ATTRIBUTE', id, key: 'name' }, language),
  translations: (attribute, _, context) =>
    translationsWith(context, 'ATTRIBUTE', attribute.id, () => textsOfAttribute(attribute)),
  category: async ({ categoryId }, _, context) =>
    categoryId === null ? null : ((await context.load(categoriesById, categoryId)) ?? null),
};

export const ProductAttribute: ProductAttributeResolvers = {
  text: ({ attribute, productId, value }, { language }, context) =>
    typeof value === 'string' ? textOfValue(context, { attribute, productId, value }, language) : null,
  number: ({ value }) => (typeof value === 'number' ? value : null),
  boolean: ({ value }) => (typeof value === 'boolean' ? value : null),
};
