import { expectedVersion, type TryMutation } from './tried-mutation.ts';

/** How each mutation of brands, of attributes, of texts in other languages and of synonyms is tried. */
export const catalogueMutations: Readonly<Record<string, TryMutation>> = {
  productTranslationsSet: ({ product: productId }) => [
    {
      input: { productId, translations: [{ language: 'de', title: 'Neu' }], expectedVersion },
      about: 'the vendor',
    },
  ],
  categoryTranslationsSet: ({ category: categoryId }) => [
    { input: { categoryId, expectedVersion }, about: 'the shop' },
  ],
  collectionTranslationsSet: ({ unknown: collectionId }) => [{ input: { collectionId }, about: 'the shop' }],
  brandTranslationsSet: ({ unknown: brandId }) => [{ input: { brandId }, about: 'the shop' }],
  attributeTranslationsSet: ({ unknown: attributeId }) => [{ input: { attributeId }, about: 'the shop' }],
  brandCreate: () => [{ input: { name: ' ' }, about: 'the shop' }],
  brandUpdate: ({ unknown: brandId }) => [{ input: { brandId }, about: 'the shop' }],
  brandDelete: ({ unknown: brandId }) => [{ input: { brandId }, about: 'the shop' }],
  attributeCreate: () => [{ input: { code: '-', name: 'None', type: 'TEXT' }, about: 'the shop' }],
  attributeUpdate: ({ unknown: attributeId }) => [{ input: { attributeId }, about: 'the shop' }],
  variantFileRemove: ({ unknown: fileId }) => [{ input: { fileId }, about: 'nobody: there is none' }],
  downloadLinkCreate: ({ order: orderId, unknown: fileId }) => [{ input: { orderId, fileId }, about: 'the customer' }],
  synonymSetCreate: () => [{ input: { language: 'en', terms: [] }, about: 'the shop' }],
  synonymSetUpdate: ({ unknown: synonymSetId }) => [{ input: { synonymSetId }, about: 'the shop' }],
  synonymSetDelete: ({ unknown: synonymSetId }) => [{ input: { synonymSetId }, about: 'the shop' }],
  attributeDelete: ({ unknown: attributeId }) => [{ input: { attributeId }, about: 'the shop' }],
};
