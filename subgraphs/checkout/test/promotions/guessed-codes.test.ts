import { describe, expect, it } from 'vitest';
import { changeCart, type Checkout, type Client, codesOf, createCart, startCheckout } from '../start-checkout.ts';
import { running } from './staff.ts';

const network = '203.0.113.7';

/** Types a code into a cart of a new guest, who has typed none before. */
async function typeAsSomebodyNew(shop: Checkout, code: string, from: Client) {
  return changeCart(from, 'cartDiscountCodeAdd', { cartId: await createCart(shop.guest), code });
}

const ADD = /* GraphQL */ `
  mutation ($input: CartDiscountCodeAddInput!) {
    cartDiscountCodeAdd(input: $input) {
      userErrors {
        code
        message
        retryAfterSeconds
      }
    }
  }
`;

describe('codes that are guessed', () => {
  it('are counted for the network, however many carts are made: it waits until a quarter of an hour is over', async () => {
    await using shop = await startCheckout();
    await running(shop);
    shop.stopClock();
    const here = shop.guestFrom(network);
    const guesses = Array.from({ length: 50 }, (_, at) => `WRONG${at.toString()}`);
    for (const guess of guesses) {
      expect(codesOf(await typeAsSomebodyNew(shop, guess, here))).toEqual(['CODE_NOT_FOUND']);
    }
    shop.advance(60_000);

    const cartId = await createCart(shop.guest);
    const { cartDiscountCodeAdd: refused } = await here.mutate(ADD, { input: { cartId, code: 'WELCOME10' } });
    const elsewhere = await typeAsSomebodyNew(shop, 'WELCOME10', shop.guestFrom('198.51.100.9'));
    shop.advance(14 * 60_000);
    const later = await typeAsSomebodyNew(shop, 'WELCOME10', here);

    expect(refused.userErrors).toEqual([
      {
        code: 'TOO_MANY_ATTEMPTS',
        message: 'That was tried too often. Try again in 14 minutes.',
        retryAfterSeconds: 14 * 60,
      },
    ]);
    expect([codesOf(elsewhere), codesOf(later)]).toEqual([[], []]);
  });

  it('are no more by many at once than one after the other', async () => {
    await using shop = await startCheckout();
    const here = shop.guestFrom(network);
    const guesses = Array.from({ length: 60 }, (_, at) => `WRONG${at.toString()}`);

    const answers = await Promise.all(guesses.map((guess) => typeAsSomebodyNew(shop, guess, here)));

    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code === 'CODE_NOT_FOUND')).toHaveLength(50);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(10);
  });

  it('are none where they are codes of ours, or can be no codes', async () => {
    await using shop = await startCheckout();
    await running(shop);
    await running(shop, {}, { codes: ['ONCE'], usageLimit: 1 });
    const here = shop.guestFrom(network);
    const cartId = await createCart(shop.guest);
    const type = async (code: string) => codesOf(await changeCart(here, 'cartDiscountCodeAdd', { cartId, code }));

    for (let time = 0; time < 30; time += 1) {
      expect(await type('WELCOME10')).toEqual([]);
      expect(await type('?')).toEqual(['CODE_NOT_FOUND']);
    }

    expect(await type('ONCE')).toEqual([]);
  });
});
