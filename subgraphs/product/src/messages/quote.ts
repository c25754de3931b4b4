import { answer } from '@agora/kit';
import { productQuote } from '@agora/schema';
import type { Asked } from '../context.ts';

/** What can be bought at this moment, and for how much; the title names the variant where it is not the product's own. */
export const quote = answer(productQuote, async ({ variantIds, currency }, { variants, now }: Asked) => {
  const onSale = await variants.onSale(variantIds, { currency, at: now() });
  return {
    quotes: onSale.map(({ variant, productTitle, taxClass, brandId, categoryIds }) => ({
      variantId: variant.id,
      productId: variant.productId,
      sku: variant.sku,
      title: variant.title === productTitle ? productTitle : `${productTitle}, ${variant.title}`,
      unitPrice: variant.price,
      priceSince: variant.priceSince.toISOString(),
      taxClass,
      categoryIds: [...categoryIds],
      brandId,
      weightGrams: variant.weightGrams,
    })),
  };
});
