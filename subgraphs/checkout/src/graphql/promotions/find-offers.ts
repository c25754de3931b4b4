import type { Stores } from '../../db/stores.ts';
import { type Allowance, isLeft } from '../../domain/allowances/use.ts';
import type { Offer } from '../../domain/promotions/offer.ts';
import { isCounted, type Promotion } from '../../domain/promotions/promotion.ts';

/** Who may have which promotions beside the automatic ones. */
export interface Asker {
  /** The id of a customer, the e-mail address of a guest; null of a guest who is not known yet. */
  readonly buyer: string | null;
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
  const limits = all.flatMap(({ buyer, wanted }) => wanted.flatMap(limitsOf).map((key) => ({ ...key, buyer })));
  const left = await uses.ofKeys(distinct(limits));
  const ofBuyers = limits.flatMap(({ kind, ref, buyer }) => (buyer === null ? [] : [{ kind, ref, buyer }]));
  const taken = await uses.takenByBuyers(
    ofBuyers.filter(({ kind, ref }) => left.get(`${kind} ${ref}`)?.perBuyer != null),
  );
  const bought = await carts.whoBought(
    all.flatMap(({ buyer, wanted }) =>
      buyer !== null && wanted.some(({ promotion }) => promotion.conditions.isFirstOrder) ? [buyer] : [],
    ),
  );
  return all.map(({ buyer, wanted }) => ({
    offers: wanted.map((one) => toOffer(one, buyer, left, taken)),
    isFirstOrder: buyer === null || !bought.has(buyer),
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

function toOffer(
  wanted: Wanted,
  buyer: string | null,
  left: ReadonlyMap<string, Allowance>,
  taken: ReadonlyMap<string, number>,
): Offer {
  const isUsedUp = limitsOf(wanted).some(({ kind, ref }) => {
    const allowance = left.get(`${kind} ${ref}`);
    const before = buyer === null ? 0 : (taken.get(`${kind} ${ref} ${buyer}`) ?? 0);
    const use = { kind, ref, buyer: buyer ?? '', amount: 1, state: 'HELD' as const };
    return !allowance || !isLeft(use, allowance, before);
  });
  const budget = left.get(`PROMOTION_BUDGET ${wanted.promotion.id}`);
  const { budgetMinor } = wanted.promotion;
  return { ...wanted, isUsedUp, budgetLeft: budgetMinor === null ? null : budgetMinor - (budget?.taken ?? 0) };
}
