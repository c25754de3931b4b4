import { isShipped } from '@agora/schema';
import type { Context } from '../../context.ts';
import { maxParts } from '../../domain/promotions/read-action.ts';
import { readPromotion } from '../../domain/promotions/read-promotion.ts';
import type { WantedPromotion } from '../../domain/promotions/wanted-promotion.ts';
import { askQuotesOfGroups } from '../completion/ask-peers.ts';

/** What staff mean by a promotion, with what is given as the product service says it; or why it is none. */
export async function readWanted(wanted: WantedPromotion, context: Context) {
  const { kind, variants } = wanted.action;
  const given = kind === 'GIFT' || kind === 'BUNDLE' ? (variants ?? []).slice(0, maxParts) : [];
  const pieces = given.map(({ variantId }) => ({ variantId, quantity: 1 }));
  const quotes = await askQuotesOfGroups({ currency: context.settings.currency, groups: [] }, pieces, context);
  return readPromotion(wanted, (variantId) => {
    const quote = quotes.get(variantId);
    if (!quote) return undefined;
    const { productId, sku, title, taxClass, unitPrice } = quote;
    const gift = { variantId, productId, sku, title, taxClass, priceMinor: unitPrice.minor };
    return isShipped(quote) ? gift : { ...gift, requiresShipping: false };
  });
}
