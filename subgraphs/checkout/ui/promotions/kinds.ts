import type { DraftKind } from './draft.ts';

/** What a promotion can do, as a shop owner says it. */
export const kinds: readonly { readonly value: DraftKind; readonly text: string }[] = [
  { value: 'PERCENT_OFF', text: 'Percent off goods' },
  { value: 'AMOUNT_OFF', text: 'Amount off goods, once in a cart' },
  { value: 'AMOUNT_OFF_EACH', text: 'Amount off each piece' },
  { value: 'FREE_SHIPPING', text: 'Free shipping' },
  { value: 'SHIPPING_PERCENT_OFF', text: 'Percent off shipping' },
  { value: 'SHIPPING_AMOUNT_OFF', text: 'Amount off shipping' },
  { value: 'BUY_X_GET_Y', text: 'Buy some, get others cheaper or free' },
  { value: 'TIERED_BY_SPENT', text: 'The more somebody spends, the more is off' },
  { value: 'TIERED_BY_QUANTITY', text: 'The more pieces, the more is off' },
  { value: 'GIFT', text: 'A gift' },
  { value: 'BUNDLE', text: 'A bundle at its own price' },
];

/** Which fields a kind has. */
export const fieldsOfKind: Readonly<Record<DraftKind, readonly KindField[]>> = {
  PERCENT_OFF: ['percent', 'goods'],
  AMOUNT_OFF: ['amount', 'goods'],
  AMOUNT_OFF_EACH: ['amount', 'goods'],
  FREE_SHIPPING: [],
  SHIPPING_PERCENT_OFF: ['percent'],
  SHIPPING_AMOUNT_OFF: ['amount'],
  BUY_X_GET_Y: ['buyQuantity', 'goods', 'getQuantity', 'getGoods', 'percent', 'maxTimes'],
  TIERED_BY_SPENT: ['tiers', 'goods'],
  TIERED_BY_QUANTITY: ['tiers', 'goods'],
  GIFT: ['parts'],
  BUNDLE: ['parts', 'amount', 'maxTimes'],
};

export type KindField =
  'percent' | 'amount' | 'goods' | 'buyQuantity' | 'getQuantity' | 'getGoods' | 'maxTimes' | 'tiers' | 'parts';
