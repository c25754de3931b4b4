import { randomUUID } from 'node:crypto';
import { expectedVersion, type TryMutation } from './tried-mutation.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** How each mutation of a product and what belongs to it is tried. */
export const productMutations: Readonly<Record<string, TryMutation>> = {
  productCreate: ({ category: categoryId }) => {
    const variants = [{ sku: randomUUID(), title: 'New', price: usd('1.00') }];
    return [{ input: { title: 'New', description: 'New.', categoryId, variants }, about: 'oneself' }];
  },
  productPublish: ({ draft: productId }) => [{ input: { productId, expectedVersion }, about: 'the vendor' }],
  productPublicationSchedule: ({ product: productId }) => [
    { input: { productId, expectedVersion }, about: 'the vendor' },
  ],
  productArchive: ({ product: productId }) => [{ input: { productId, expectedVersion }, about: 'the vendor' }],
  productUpdate: ({ product: productId }) => [
    { input: { productId, title: 'New', expectedVersion }, about: 'the vendor' },
  ],
  productVariantsAdd: ({ product: productId }) => {
    const variants = [{ sku: randomUUID(), title: 'New', price: usd('1.00') }];
    return [{ input: { productId, variants, expectedVersion }, about: 'the vendor' }];
  },
  productVariantsReorder: ({ product: productId }) => [
    { input: { productId, variantIds: [], expectedVersion }, about: 'the vendor' },
  ],
  productVariantUpdate: ({ variant: variantId }) => [
    { input: { variantId, title: 'New', expectedVersion }, about: 'the vendor' },
  ],
  productVariantWithdraw: ({ variant: variantId }) => [{ input: { variantId, expectedVersion }, about: 'the vendor' }],
  productVariantRestore: ({ variant: variantId }) => [{ input: { variantId, expectedVersion }, about: 'the vendor' }],
  productOptionsSet: ({ product: productId }) => [
    { input: { productId, options: [], variants: [], expectedVersion }, about: 'the vendor' },
  ],
  productAttributesSet: ({ product: productId }) => [
    { input: { productId, attributes: [], expectedVersion }, about: 'the vendor' },
  ],
  productImportCancel: ({ unknown: importId }) => [{ input: { importId }, about: 'the vendor' }],
  productMediaUpdate: ({ product: productId, unknown: mediaId }) => [
    { input: { productId, mediaId }, about: 'the vendor' },
  ],
  productMediaReorder: ({ product: productId, unknown }) => [
    { input: { productId, mediaIds: [unknown] }, about: 'the vendor' },
  ],
  productMediaRemove: ({ product: productId, unknown: mediaId }) => [
    { input: { productId, mediaId }, about: 'the vendor' },
  ],
  productVariantPriceSet: ({ variant: variantId }) => [
    { input: { variantId, price: usd('1.00'), expectedVersion, idempotencyKey: randomUUID() }, about: 'the vendor' },
  ],
};
