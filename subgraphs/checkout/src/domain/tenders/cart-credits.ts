export const maxGiftCards = 5;

/** A gift card that a cart is paid with, and how much the customer saw on it. */
export interface CartGiftCard {
  readonly giftCardId: string;
  readonly lastFour: string;
  readonly knownMinor: number;
}

/** Store credit that a cart is paid with: so much, or all that there is, and how much the customer saw of it. */
export interface CartStoreCredit {
  readonly wantedMinor: number | null;
  readonly knownMinor: number;
}

/** What the payment service says at one moment of the gift cards and the store credit of a cart. */
export interface Balances {
  /** How much can be paid with each; one that cannot be used, or that there is not, is left out. */
  readonly giftCards: ReadonlyMap<string, number>;
  readonly storeCredit: number;
}

interface WithCredits {
  readonly giftCards: readonly CartGiftCard[];
  readonly storeCredit: CartStoreCredit | null;
}

/** As the customer saw them. */
export function knownBalances({ giftCards, storeCredit }: WithCredits): Balances {
  return {
    giftCards: new Map(giftCards.map(({ giftCardId, knownMinor }) => [giftCardId, knownMinor])),
    storeCredit: storeCredit?.knownMinor ?? 0,
  };
}

/** With the balances that the customer is shown from now on. */
export function withBalances<Cart extends WithCredits>(cart: Cart, balances: Balances): Cart {
  const { giftCards, storeCredit } = cart;
  return {
    ...cart,
    giftCards: giftCards.map((card) => ({ ...card, knownMinor: balances.giftCards.get(card.giftCardId) ?? 0 })),
    storeCredit: storeCredit && { ...storeCredit, knownMinor: balances.storeCredit },
  };
}

/** The gift cards of two carts that become one, as many as fit. */
export function joinedGiftCards(own: WithCredits, other: WithCredits): readonly CartGiftCard[] {
  const ids = new Set(own.giftCards.map(({ giftCardId }) => giftCardId));
  return [...own.giftCards, ...other.giftCards.filter(({ giftCardId }) => !ids.has(giftCardId))].slice(0, maxGiftCards);
}
