import { answer } from '@agora/kit';
import { productQuote } from '@agora/schema';
import type { Asked } from '../context.ts';
import { latestChange, priceOf, quantityBreaks } from '../domain/prices/price-of.ts';

/**
 * What can be bought at a moment, and for how much, by the clock whatever has been told of lists of prices yet; the title names
 * the variant where it is not the product's own.
 */
export const quote = answer(productQuote, async (request, { variants, priceLists, now }: Asked) => {
  const { variantIds, currency, groupIds: groups = [], quantities = {} } = request;
  const at = request.at === undefined ? now() : new Date(request.at);
  const onSale = await variants.onSale(variantIds, at);
  const listed = await priceLists.ofVariants(variantIds);
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
        weightGrams: variant.weightGrams,
      };
    }),
  };
});
