import type { Money } from '@agora/schema';

export type CreditKind = 'GIFT_CARD' | 'STORE_CREDIT';

/** Why money of a credit moved. */
export type CreditEntryKind =
  | 'ISSUED'
  | 'GRANTED'
  | 'REVOKED'
  | 'REDEEMED'
  | 'PAID'
  | 'RELEASED'
  | 'REFUNDED'
  | 'UNCLAIMED'
  | 'ADJUSTED'
  | 'REPLACED'
  | 'EXPIRED'
  | 'EXTENDED';

/** Money that the shop owes: on a gift card to whoever knows its code, as store credit to a customer. */
interface CreditBase {
  readonly id: string;
  /** Whose store credit it is, null once they are erased; of a gift card, who paid with it or redeemed it first. */
  readonly customerId: string | null;
  /** What can be paid with it: what is set aside for orders is gone from it. */
  readonly balance: Money;
  readonly createdAt: Date;
  readonly version: number;
}

export interface StoreCredit extends CreditBase {
  readonly kind: 'STORE_CREDIT';
}

export interface GiftCard extends CreditBase {
  readonly kind: 'GIFT_CARD';
  readonly codeHash: string;
  readonly lastFour: string;
  readonly initial: Money;
  readonly note: string | null;
  readonly issuedBy: string | null;
  readonly expiresAt: Date | null;
  readonly disabledAt: Date | null;
  /** The card that has what was on it, since its code was lost. */
  readonly replacedById: string | null;
  /** When whoever has it was told that it expires soon. */
  readonly expiryToldAt: Date | null;
  /** When what was left on it became the shop's, after its time was over. What an order gives back later stays on it. */
  readonly lapsedAt: Date | null;
}

export type Credit = StoreCredit | GiftCard;

/** Something that came to a credit, or went from it. */
export interface CreditEntry {
  readonly creditId: string;
  readonly movementId: string;
  readonly kind: CreditEntryKind;
  /** Less than zero for what went. */
  readonly amount: Money;
  /** Of the credit, afterwards. */
  readonly balance: Money;
  readonly reason: string | null;
  readonly orderId: string | null;
  /** Who of the staff did it. */
  readonly actorId: string | null;
  readonly at: Date;
}

/** What moves a credit. */
export type Movement = Pick<CreditEntry, 'movementId' | 'kind' | 'reason' | 'orderId' | 'actorId' | 'at'>;

export type GiftCardStatus = 'ACTIVE' | 'DISABLED' | 'EXPIRED';

export function giftCardStatusOf(
  { disabledAt, expiresAt }: Pick<GiftCard, 'disabledAt' | 'expiresAt'>,
  now: Date,
): GiftCardStatus {
  if (disabledAt) return 'DISABLED';
  return expiresAt && expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}
