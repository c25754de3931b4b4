import type { Viewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { keysOfBuyer } from '../../domain/allowances/same-buyer.ts';
import type { OpenCart } from '../../domain/carts/cart.ts';
import type { PromotionFacts } from '../../domain/promotions/offer.ts';
import { groupsOf } from '../carts/groups-of.ts';
import { offersByAsker } from '../batches.ts';
import { type Asker, findOffers, type Found } from './find-offers.ts';

/** What a cart may have cheaper, as whoever looks at it sees it. */
export async function promotionsOfCart(cart: OpenCart, context: Context): Promise<PromotionFacts> {
  return { ...(await offersForCart(cart, context)), customerGroups: groupsOf(cart, context.viewer) };
}

/** The same but for who looks at it. */
export async function offersForCart(cart: OpenCart, context: Context): Promise<Found> {
  return (await context.load(offersByAsker, JSON.stringify(askerOf(cart)))) ?? { offers: [], isFirstOrder: true };
}

/** The same in the transaction that buys it. */
export async function promotionsToBuy(cart: OpenCart, viewer: Viewer | undefined, work: Work): Promise<PromotionFacts> {
  const [found] = await findOffers(work, [askerOf(cart)], work.now());
  return { offers: [], isFirstOrder: true, ...found, customerGroups: groupsOf(cart, viewer) };
}

function askerOf(cart: OpenCart): Asker {
  return { keys: keysOfBuyer(cart), discountCodes: cart.discountCodes };
}
