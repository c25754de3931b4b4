import type { Adjustment, Money } from '@agora/schema';
import { v5 as uuidv5 } from 'uuid';
import type { CartLine, OpenCart } from '../carts/cart.ts';
import type { Taken } from '../allowances/uses-of.ts';
import type { Gift } from './action.ts';
import { choosePromotions, type Chosen } from './choose-promotions.ts';
import type { Offer, PromotionFacts, WhyNot } from './offer.ts';
import { cutBy } from './cut-by.ts';
import { isCounted } from './promotion.ts';
import { savedBy, type Sheet, sheetOf, worthOfCut } from './sheet.ts';
import { type Available, whyNot } from './why-not.ts';

/** A promotion that a cart has. */
export interface AppliedPromotion {
  readonly promotionId: string;
  readonly name: string;
  /** Null of an automatic one. */
  readonly code: string | null;
  /** What it saves, without what it gives. */
  readonly amount: Money;
}

export interface MissedOffer {
  readonly offer: Offer;
  readonly reason: WhyNot;
}

/** A cart with its promotions. */
export interface Promoted {
  /** By line, in the order of the cart's lines. */
  readonly adjustments: readonly (readonly Adjustment[])[];
  readonly shippingAdjustments: readonly Adjustment[];
  /** Lines of what is given. */
  readonly gifts: readonly CartLine[];
  readonly applied: readonly AppliedPromotion[];
  readonly missed: readonly MissedOffer[];
  /** What an order takes of the limits. */
  readonly takes: readonly Taken[];
}

/** The promotions that are best for the buyer, what each changes, and why it is not the others. */
export function promote(
  cart: OpenCart,
  { offers, ...buyer }: PromotionFacts,
  at: { readonly available: Available; readonly now: Date },
): Promoted {
  // Of two codes of one promotion the first counts.
  const distinct = offers.filter(
    (offer, index) => offers.findIndex(({ promotion }) => promotion.id === offer.promotion.id) === index,
  );
  const judged = distinct.map((offer) => ({ offer, reason: whyNot(offer, cart, buyer, at) }));
  const fit = judged.flatMap(({ offer, reason }) => (reason === undefined ? [offer] : []));
  const sheet = sheetOf(cart);
  const chosen = choosePromotions(fit, sheet);
  const isChosen = new Set(chosen.map(({ offer }) => offer));
  const reasons = new Map(judged.map(({ offer, reason }) => [offer, reason]));
  const money = (minor: number): Money => ({ minor, currency: cart.currency });
  return {
    adjustments: cart.lines.map((_, index) => chosen.flatMap((one) => adjusting(one, -(one.cut.lines[index] ?? 0)))),
    shippingAdjustments: chosen.flatMap((one) => adjusting(one, -one.cut.shipping)),
    gifts: chosen.flatMap(({ offer, cut }) => (cut.gift ? [giftLine(cart, offer, cut.gift, at.now)] : [])),
    applied: chosen.map(({ offer: { promotion, code }, cut }) => ({
      promotionId: promotion.id,
      name: promotion.name,
      code,
      amount: money(savedBy(cut)),
    })),
    missed: offers
      .filter((offer) => !isChosen.has(offer))
      .map((offer) => ({ offer, reason: reasons.get(offer) ?? reasonOf(offer, sheet) })),
    takes: chosen.flatMap(takenBy),
  };

  function adjusting({ offer: { promotion, code } }: Chosen, minor: number): Adjustment[] {
    if (minor === 0) return [];
    const explanation = { code: `PROMOTION_${promotion.action.kind}`, data: { promotionId: promotion.id } };
    const source = code === null ? 'PROMOTION' : 'DISCOUNT_CODE';
    return [{ source, code: code ?? promotion.name, text: promotion.name, explanation, amount: money(minor) }];
  }
}

/** Why it is not one that the cart may have by itself. */
function reasonOf({ promotion, budgetLeft }: Offer, sheet: Sheet): WhyNot {
  const cut = cutBy(promotion.action, sheet);
  if (worthOfCut(cut) === 0) return 'NOTHING_TO_DISCOUNT';
  return savedBy(cut) > (budgetLeft ?? Infinity) ? 'USED_UP' : 'BETTER_OFFER';
}

/** The same line each time that the cart is read. */
function giftLine(cart: OpenCart, { promotion }: Offer, gift: Gift, now: Date): CartLine {
  const { variantId, productId, sku, title, quantity, taxClass, requiresShipping = true } = gift;
  const free = { minor: 0, currency: cart.currency };
  return {
    id: uuidv5(`${promotion.id} ${variantId}`, cart.id),
    kind: 'GIFT',
    variantId,
    productId,
    sku,
    title,
    quantity,
    unitPrice: free,
    unitPriceWhenAdded: free,
    compareAtPrice: null,
    hasOwnPrice: false,
    priceSince: now,
    isReturned: false,
    taxClass,
    catalogueIds: [],
    // What is given costs nothing to be brought.
    weightGrams: 0,
    requiresShipping,
  };
}

function takenBy({ offer: { promotion, code, budgetLeft }, cut }: Chosen): Taken[] {
  const saved = savedBy(cut);
  return [
    ...(code === null ? [] : [{ kind: 'DISCOUNT_CODE' as const, ref: code, amount: 1 }]),
    ...(isCounted(promotion) ? [{ kind: 'PROMOTION' as const, ref: promotion.id, amount: 1 }] : []),
    ...(budgetLeft !== null && saved > 0
      ? [{ kind: 'PROMOTION_BUDGET' as const, ref: promotion.id, amount: saved }]
      : []),
  ];
}
