import { answer } from '@agora/kit';
import { productQuote } from '@agora/schema';
import type { Asked } from '../context.ts';
import { filterOf } from '../db/catalogue/filter-of-collection.ts';
import { latestChange, priceOf, quantityBreaks } from '../domain/prices/price-of.ts';

/**
 * What can be bought at a moment, and for how much, by the clock whatever has been told of lists of prices yet; the title names
 * the variant where it is not the product's own.
 */
export const quote = answer(productQuote, async (request, asked: Asked) => {
  const { variants, priceLists, now } = asked;
  const { variantIds, currency, groupIds: groups = [], quantities = {}, collectionIds } = request;
  const at = request.at === undefined ? now() : new Date(request.at);
  const onSale = await variants.onSale(variantIds, at);
  const listed = await priceLists.ofVariants(variantIds);
  const productIds = onSale.map(({ variant }) => variant.productId);
  const collections = await collectionsOf(productIds, { collectionIds, at }, asked);
  return {
    quotes: onSale.flatMap(({ variant, productTitle, taxClass, brandId, categoryIds }) => {
      const ofVariant = listed.get(variant.id) ?? [];
      const found = priceOf(variant, ofVariant, { currency, groups, quantity: quantities[variant.id] ?? 1, at });
      if (!found) return [];
      const everybodys = priceOf(variant, ofVariant, { currency, groups: [], quantity: 1, at });
      const changed = latestChange(ofVariant, at);
      const since = changed && changed > variant.priceSince ? changed : variant.priceSince;
      return {
        variantId: variant.id,
        productId: variant.productId,
        sku: variant.sku,
        title: variant.title === productTitle ? productTitle : `${productTitle}, ${variant.title}`,
        unitPrice: found.price,
        ...(found.compareAt && { compareAtPrice: found.compareAt }),
        quantityPrices: quantityBreaks(variant, ofVariant, { currency, groups, at }).map(
          ({ minQuantity, price, compareAt }) => ({
            minQuantity,
            unitPrice: price,
            ...(compareAt && { compareAtPrice: compareAt }),
          }),
        ),
        ...(everybodys && { publicPrice: everybodys.price }),
        ...(found.listId !== null && { priceListId: found.listId }),
        priceSince: since.toISOString(),
        taxClass,
        categoryIds: [...categoryIds],
        brandId,
        ...(collectionIds && { collectionIds: collections.get(variant.productId) ?? [] }),
        weightGrams: variant.weightGrams,
        ...(variant.quantityLimitPerCustomer !== null && {
          quantityLimitPerCustomer: variant.quantityLimitPerCustomer,
        }),
        ...(!variant.requiresShipping && { requiresShipping: false }),
      };
    }),
  };
});

/** In which of the collections, by hand or by rule, each product is at a moment. Of one that is taken away it is in none. */
async function collectionsOf(
  productIds: readonly string[],
  { collectionIds = [], at }: { readonly collectionIds: readonly string[] | undefined; readonly at: Date },
  { collections, collectionListing }: Pick<Asked, 'collections' | 'collectionListing'>,
): Promise<ReadonlyMap<string, string[]>> {
  if (collectionIds.length === 0) return new Map();
  const known = await collections.byId(collectionIds);
  const filters = new Map(Array.from(known, ([id, collection]) => [id, filterOf(collection, at)]));
  return collectionListing.holding(filters, [...new Set(productIds)]);
}
