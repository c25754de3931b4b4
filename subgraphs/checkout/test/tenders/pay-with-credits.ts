import { paymentBalances, paymentBalancesOfMany, paymentGiftCard } from '@agora/schema';
import { ada, changeCart, type Checkout, type Client, startCheckout, usd } from '../start-checkout.ts';

export const first = '018f0000-0000-7000-8000-0000000061f1';
export const second = '018f0000-0000-7000-8000-0000000061f2';

/** The checkout service beside a payment service with two gift cards, whose codes are FIRST and SECOND, and store credit of Ada's. */
export async function startWithCredits() {
  const shop = await startCheckout();
  const balances = new Map([
    [first, usd(5_000)],
    [second, usd(3_000)],
  ]);
  const disabled = new Set<string>();
  const credit = { storeCredit: usd(2_000) };
  const codes: Readonly<Record<string, string>> = { FIRST: first, SECOND: second };
  shop.answers(paymentGiftCard, ({ code }) => {
    if (code === 'AGAIN') return { card: null, refused: 'TOO_MANY_ATTEMPTS' as const };
    const giftCardId = codes[code] ?? '';
    const balance = balances.get(giftCardId);
    if (!balance) return { card: null, refused: 'GIFT_CARD_NOT_FOUND' as const };
    if (disabled.has(giftCardId)) return { card: null, refused: 'GIFT_CARD_NOT_USABLE' as const };
    return { card: { giftCardId, lastFour: code.slice(-4), balance }, refused: null };
  });
  const balancesOf = ({ giftCardIds, customerId }: { giftCardIds: string[]; customerId: string | null }) => ({
    giftCards: giftCardIds.flatMap((giftCardId) => {
      const balance = balances.get(giftCardId);
      return balance ? [{ giftCardId, balance, isUsable: !disabled.has(giftCardId) }] : [];
    }),
    storeCredit: customerId === ada.id ? credit.storeCredit : usd(0),
  });
  const questions = { one: 0, many: 0 };
  shop.answers(paymentBalances, (means) => {
    questions.one += 1;
    return balancesOf(means);
  });
  shop.answers(paymentBalancesOfMany, ({ asked }) => {
    questions.many += 1;
    return { balances: asked.map(balancesOf) };
  });
  return { ...shop, balances, disabled, credit, questions };
}

export const addGiftCard = (client: Client, cartId: string, code: string) =>
  changeCart(client, 'cartGiftCardAdd', { cartId, code });

export const useStoreCredit = (shop: Checkout, cartId: string, amount?: string) =>
  changeCart(shop.as(ada), 'cartStoreCreditSet', {
    ...{ cartId, isUsed: true },
    ...(amount !== undefined && { amount: { amount, currency: 'USD' } }),
  });

/** What pays a cart, and its problems. */
export async function tendersOf(client: Client, cartId: string) {
  const document = `query ($id: ID!) { cart(id: $id) { problems { code message } totals { total { amount } }
    tenders { giftCards { id lastFour amount { amount } balance { amount } }
      storeCredit { amount { amount } balance { amount } } left { amount } } } }`;
  return (await client.query(document, { id: cartId })).cart;
}
