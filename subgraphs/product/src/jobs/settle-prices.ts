import { isEqual, productPriceChanged } from '@agora/schema';
import type { Work } from '../context.ts';
import { priceOf } from '../domain/prices/price-of.ts';
import { isShownAt, shownPrice } from '../domain/prices/shown-price.ts';
import { shopCurrency } from '../domain/variants/price.ts';
import { priceKey } from '../domain/variants/price-key.ts';

/** Has what everybody is shown of variants be what lists say at this moment, and tells others of each that costs something else. */
export async function settlePrices(variantIds: readonly string[], work: Work): Promise<void> {
  const { variants, products, priceLists, emit, signal, now } = work;
  if (variantIds.length === 0) return;
  await products.lockOfVariants(variantIds);
  const found = await variants.by('id', variantIds);
  const listed = await priceLists.ofVariants(variantIds);
  const history = [];
  for (const variant of found.values()) {
    const asked = { currency: shopCurrency, groups: [], quantity: 1, at: now() };
    const is = priceOf(variant, listed.get(variant.id) ?? [], asked);
    if (!is || isShownAt(variant, is)) continue;
    const previous = shownPrice(variant);
    const isOther = !isEqual(previous, is.price);
    const since = isOther ? new Date(Math.max(now().getTime(), variant.priceSince.getTime() + 1)) : variant.priceSince;
    await variants.setListed(variant.id, is.listId === null ? null : is, since);
    if (!isOther) continue;
    const { id: variantId, productId, sku } = variant;
    history.push({ variantId, previous, price: is.price, at: since });
    const told = { productId, variantId, sku, previous, price: is.price, since: since.toISOString() };
    await emit(productPriceChanged.draft(told));
    await signal(priceKey(variantId));
  }
  await products.addPriceChanges(history, null);
  await products.refreshPriceRange([...found.values()].map(({ productId }) => productId));
}
