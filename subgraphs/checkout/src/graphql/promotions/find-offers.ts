import type { Stores } from '../../db/stores.ts';
import type { BuyerKeys } from '../../domain/allowances/same-buyer.ts';
import { type Allowance, isLeft } from '../../domain/allowances/use.ts';
import type { Offer } from '../../domain/promotions/offer.ts';
import { isCounted, type Promotion } from '../../domain/promotions/promotion.ts';

/** Who may have which promotions beside the automatic ones. */
export interface Asker {
  /** None of a guest who is not known yet. */
  readonly keys: BuyerKeys;
  readonly discountCodes: readonly string[];
}

export interface Found {
  readonly offers: readonly Offer[];
  readonly isFirstOrder: boolean;
}

/** The promotions that each may have, with what is left of them; in at most five statements, however many ask. */
export async function findOffers(
  { promotions, uses, carts }: Pick<Stores, 'promotions' | 'uses' | 'carts'>,
  askers: readonly Asker[],
  now: Date,
): Promise<readonly Found[]> {
  const codes = [...new Set(askers.flatMap(({ discountCodes }) => discountCodes))];
  const automatic = await promotions.automatic(now);
  const byCode = codes.length === 0 ? new Map<string, Promotion>() : await promotions.byCodes(codes);
  const all = askers.map((asker) => ({ ...asker, wanted: wantedOf(asker, automatic, byCode) }));
  const limits = all.flatMap(({ keys, wanted }) => wanted.flatMap(limitsOf).map((key) => ({ ...key, keys })));
  const left = await uses.ofKeys(distinct(limits));
  const taken = await uses.takenBy(
    limits.filter(({ kind, ref, keys }) => keys.length > 0 && left.get(`${kind} ${ref}`)?.perBuyer != null),
  );
  const bought = await carts.whoBought(
    all.flatMap(({ keys, wanted }) => (wanted.some(({ promotion }) => promotion.conditions.isFirstOrder) ? keys : [])),
  );
  return all.map(({ keys, wanted }) => ({
    offers: wanted.map((one) => toOffer(one, left, (key) => taken({ ...key, keys }))),
    isFirstOrder: !keys.some((key) => bought.has(key)),
  }));
}

type Wanted = Pick<Offer, 'promotion' | 'code'>;

function wantedOf(
  { discountCodes }: Asker,
  automatic: readonly Promotion[],
  byCode: ReadonlyMap<string, Promotion>,
): Wanted[] {
  const typed = discountCodes.flatMap((code) => {
    const promotion = byCode.get(code);
    return promotion ? [{ promotion, code }] : [];
  });
  return [...automatic.map((promotion) => ({ promotion, code: null })), ...typed];
}

type Key = Pick<Allowance, 'kind' | 'ref'>;

function limitsOf({ promotion, code }: Wanted): Key[] {
  return [
    ...(code === null ? [] : [{ kind: 'DISCOUNT_CODE' as const, ref: code }]),
    ...(isCounted(promotion) ? [{ kind: 'PROMOTION' as const, ref: promotion.id }] : []),
    ...(promotion.budgetMinor === null ? [] : [{ kind: 'PROMOTION_BUDGET' as const, ref: promotion.id }]),
  ];
}

function distinct(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map(({ kind, ref }) => [`${kind} ${ref}`, { kind, ref }])).values()];
}

function toOffer(wanted: Wanted, left: ReadonlyMap<string, Allowance>, takenOf: (key: Key) => number): Offer {
  const isUsedUp = limitsOf(wanted).some(({ kind, ref }) => {
    const allowance = left.get(`${kind} ${ref}`);
    return !allowance || !isLeft({ amount: 1 }, allowance, takenOf({ kind, ref }));
  });
  const budget = left.get(`PROMOTION_BUDGET ${wanted.promotion.id}`);
  const { budgetMinor } = wanted.promotion;
  return { ...wanted, isUsedUp, budgetLeft: budgetMinor === null ? null : budgetMinor - (budget?.taken ?? 0) };
}
