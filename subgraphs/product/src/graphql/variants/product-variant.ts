import { CodedError, connectionOf, keepOutOfCaches, readPage } from '@agora/kit';
import { latestChangeFirst } from '../../db/products/price-store.ts';
import type { Context } from '../../context.ts';
import { priceOf, quantityBreaks } from '../../domain/prices/price-of.ts';
import { shownCompareAt, shownPrice } from '../../domain/prices/shown-price.ts';
import { shopCurrency } from '../../domain/variants/price.ts';
import { mediaOfVariant } from '../../domain/media/media.ts';
import { selectedOptions } from '../../domain/products/product-options.ts';
import { keys } from '../../domain/translations/source-texts.ts';
import { isTranslation } from '../../domain/translations/translation.ts';
import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import {
  filesByVariant,
  listedPrices,
  lowestPricesBefore,
  mediaByProduct,
  priceChangePages,
  productsById,
} from '../batches.ts';
import { findVariant } from './find-variant.ts';
import { mayChange } from '../may-change.ts';
import { required } from '../required.ts';
import { readTranslated } from '../translations/read-translated.ts';
import { titleOfVariant } from '../translations/title-of-variant.ts';

const mostBreaks = 50;

const askedBy = ({ viewer, now }: Pick<Context, 'viewer' | 'now'>, currency: string | null | undefined) => ({
  currency: currency ?? shopCurrency,
  groups: viewer?.customerGroups ?? [],
  at: now(),
});

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: (key, context, info) => findVariant(key, context, info),
  title: (variant, { language }, context) =>
    isTranslation(language) ? titleOfVariant(context, variant, language) : variant.title,
  selectedOptions: async ({ productId, optionValues }, { language }, context) => {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    const { text } = await readTranslated(context, 'PRODUCT', productId, language);
    return selectedOptions(product.options, optionValues).map(({ name, value }) => ({
      name: text(keys.option(name), name),
      value: text(keys.optionValue(name, value), value),
    }));
  },
  price: shownPrice,
  compareAtPrice: shownCompareAt,
  async yourPrice(variant, { quantity, currency }, context, info) {
    keepOutOfCaches(info);
    if (quantity < 1) throw new CodedError('BAD_USER_INPUT', 'One buys 1 or more: `quantity` is too low.');
    const asked = { ...askedBy(context, currency), quantity };
    const found = priceOf(variant, (await context.load(listedPrices, variant.id)) ?? [], asked);
    return found ? { price: found.price, compareAtPrice: found.compareAt } : null;
  },
  async quantityBreaks(variant, { currency }, context, info) {
    keepOutOfCaches(info);
    const listed = (await context.load(listedPrices, variant.id)) ?? [];
    return quantityBreaks(variant, listed, askedBy(context, currency)).slice(0, mostBreaks);
  },
  lowestPriceOf30Days: async ({ id }, _, context) => (await context.load(lowestPricesBefore, id)) ?? null,
  async priceChanges({ id, productId }, args, context, info) {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    keepOutOfCaches(info);
    if (!mayChange(context.viewer, product)) return null;
    const page = readPage(args, latestChangeFirst);
    return connectionOf((await context.load(priceChangePages, id, { page })) ?? [], page, latestChangeFirst);
  },
  async files({ id, productId }, _, context, info) {
    const product = await required(context.load(productsById, productId), `product ${productId}`);
    keepOutOfCaches(info);
    return mayChange(context.viewer, product) ? ((await context.load(filesByVariant, id)) ?? []) : null;
  },
  media: async ({ id, productId }, _, context) =>
    mediaOfVariant((await context.load(mediaByProduct, productId)) ?? [], id),
  product: ({ productId }, _, context) => required(context.load(productsById, productId), `product ${productId}`),
};
