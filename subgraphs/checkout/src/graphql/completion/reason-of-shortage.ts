import type { Viewer } from '@agora/kit';
import type { Work } from '../../context.ts';
import type { OpenCart } from '../../domain/carts/cart.ts';
import type { Purchase } from '../../domain/completion/complete-cart.ts';
import type { PromotionFacts } from '../../domain/promotions/offer.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { promotionsToBuy } from '../promotions/promotions-of-cart.ts';

/** Whoever buys two carts at once has one first order: the other is told so, and not that something is used up. */
export async function reasonOfShortage(
  cart: OpenCart,
  { promotions }: Pick<Purchase['cart']['purchase'], 'promotions'>,
  facts: PromotionFacts,
  { viewer, work }: { readonly viewer: Viewer | undefined; readonly work: Work },
): Promise<Refusal['refused']> {
  const applied = new Set(promotions.map(({ promotionId }) => promotionId));
  const isForFirstOrder = facts.offers.some(
    ({ promotion }) => applied.has(promotion.id) && promotion.conditions.isFirstOrder,
  );
  if (!isForFirstOrder) return 'USED_UP';
  return (await promotionsToBuy(cart, viewer, work)).isFirstOrder ? 'USED_UP' : 'NOT_FIRST_ORDER';
}
