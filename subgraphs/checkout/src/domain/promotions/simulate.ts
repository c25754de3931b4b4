import type { OpenCart } from '../carts/cart.ts';
import { assess, type Assessment, type Facts } from '../pricing/assess.ts';
import type { PromotionFacts, WhyNot } from './offer.ts';
import type { Promotion } from './promotion.ts';

export interface Simulation {
  readonly withIt: Assessment;
  readonly without: Assessment;
  /** Why the cart would not have it; null where it would. */
  readonly reason: WhyNot | null;
}

/** A cart with a promotion as if it were switched on and nobody had used it, and without it. */
export function simulate(
  cart: OpenCart,
  promotion: Promotion,
  { promotions, ...facts }: Omit<Facts, 'answers'> & { readonly promotions: PromotionFacts },
  now: Date,
): Simulation {
  const tried: Promotion = { ...promotion, status: 'ACTIVE', startsAt: null, endsAt: null };
  const offer = { promotion: tried, code: null, isUsedUp: false, budgetLeft: promotion.budgetMinor };
  const others = promotions.offers.filter((other) => other.promotion.id !== promotion.id);
  const withOffers = (offers: PromotionFacts['offers']) =>
    assess(cart, { ...facts, promotions: { ...promotions, offers } }, now);
  const withIt = withOffers([offer, ...others]);
  const reason = withIt.missed.find((one) => one.offer === offer)?.reason ?? null;
  return { withIt, without: withOffers(others), reason };
}
