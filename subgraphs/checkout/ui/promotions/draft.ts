/** The goods that something is about; all of them where none is chosen. */
export interface Goods {
  readonly categories: readonly Chosen[];
  readonly collections: readonly Chosen[];
  readonly brands: readonly Chosen[];
  readonly products: readonly Chosen[];
  readonly variants: readonly Chosen[];
}

export type GoodsKind = keyof Goods;

/** Something that was chosen, and what it is called. */
export interface Chosen {
  readonly id: string;
  readonly text: string;
}

export interface TierDraft {
  readonly from: string;
  readonly saves: 'PERCENT' | 'AMOUNT';
  readonly much: string;
}

/** A variant that is given, or is in a bundle. */
export interface PartDraft extends Chosen {
  readonly quantity: string;
}

export type DraftKind =
  | 'PERCENT_OFF'
  | 'AMOUNT_OFF'
  | 'AMOUNT_OFF_EACH'
  | 'FREE_SHIPPING'
  | 'SHIPPING_PERCENT_OFF'
  | 'SHIPPING_AMOUNT_OFF'
  | 'BUY_X_GET_Y'
  | 'TIERED_BY_SPENT'
  | 'TIERED_BY_QUANTITY'
  | 'GIFT'
  | 'BUNDLE';

/** A promotion as it stands in the form: what was typed and chosen, also of kinds that it is not at the moment. */
export interface Draft {
  readonly name: string;
  readonly kind: DraftKind;
  readonly percent: string;
  readonly amount: string;
  readonly goods: Goods;
  readonly buyQuantity: string;
  readonly getQuantity: string;
  /** None where others of the same goods are had cheaper. */
  readonly getGoods: Goods;
  readonly maxTimes: string;
  readonly tiers: readonly TierDraft[];
  readonly parts: readonly PartDraft[];
  readonly currency: string;
  readonly trigger: 'AUTOMATIC' | 'CODE';
  readonly code: string;
  readonly isExclusive: boolean;
  readonly priority: string;
  /** Days where the staff is. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** As they are kept, so that a day that stays keeps its hour. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly minimumSubtotal: string;
  readonly minimumQuantity: string;
  readonly conditionGoods: Goods;
  readonly customerGroups: readonly Chosen[];
  readonly isFirstOrder: boolean;
  readonly countries: string;
  readonly usageLimit: string;
  readonly usageLimitPerCustomer: string;
  readonly budget: string;
}

export const allGoods: Goods = { categories: [], collections: [], brands: [], products: [], variants: [] };

export const firstTier: TierDraft = { from: '', saves: 'PERCENT', much: '' };

export function emptyDraft(currency: string): Draft {
  return {
    name: '',
    kind: 'PERCENT_OFF',
    percent: '',
    amount: '',
    goods: allGoods,
    buyQuantity: '1',
    getQuantity: '1',
    getGoods: allGoods,
    maxTimes: '',
    tiers: [firstTier],
    parts: [],
    currency,
    trigger: 'AUTOMATIC',
    code: '',
    isExclusive: false,
    priority: '',
    firstDay: '',
    lastDay: '',
    startsAt: null,
    endsAt: null,
    minimumSubtotal: '',
    minimumQuantity: '',
    conditionGoods: allGoods,
    customerGroups: [],
    isFirstOrder: false,
    countries: '',
    usageLimit: '',
    usageLimitPerCustomer: '',
    budget: '',
  };
}

export function isAllGoods(goods: Goods): boolean {
  return Object.values(goods).every((chosen: readonly Chosen[]) => chosen.length === 0);
}
