import { describe, expect, it } from 'vitest';
import { cartWith, change, fill, listsOf, read } from './change-lists.ts';
import { ada, chair, lamp, startCheckout } from './start-checkout.ts';

describe('a guest with a cart who turns out to be a customer with another one', () => {
  async function two() {
    const shop = await startCheckout();
    const own = await cartWith(shop.as(ada), [chair, 990]);
    const cartId = await cartWith(shop.guest, [chair, 16], [lamp, 1]);
    const claim = (strategy: string) => change(shop.as(ada), 'cartClaim', { cartId, strategy });
    return { shop, own, claim, [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose]() };
  }

  it.for([
    [
      'MERGE_WHAT_FITS',
      [
        [chair, 990],
        [lamp, 1],
      ],
      [[chair, 16, 'QUANTITY_OUT_OF_RANGE']],
    ],
    [
      'USE_GUEST',
      [
        [chair, 16],
        [lamp, 1],
      ],
      [[chair, 990, 'OTHER_CART_CHOSEN']],
    ],
    [
      'USE_OWN',
      [[chair, 990]],
      [
        [chair, 16, 'OTHER_CART_CHOSEN'],
        [lamp, 1, 'OTHER_CART_CHOSEN'],
      ],
    ],
  ] as const)('has one cart by %s, and the rest saved for later', async ([strategy, lines, left]) => {
    await using both = await two();

    const claimed = await both.claim(strategy);

    expect(claimed.cart.id).toBe(both.own);
    expect(claimed.cart.lines).toMatchObject(lines.map(([id, quantity]) => ({ quantity, variant: { id } })));
    expect(claimed.leftOut).toEqual(
      left.map(([variantId, quantity, code]) => ({ variantId, quantity, code, isSaved: true })),
    );
    const [list] = await listsOf(both.shop.as(ada));
    expect(list.items).toMatchObject(left.map(([id, quantity]) => ({ quantity, variant: { id } })));
  });

  it('is told what could not even be saved', async () => {
    await using both = await two();
    const client = both.shop.as(ada);
    await change(client, 'cartLinesSave', {
      cartId: both.own,
      lineIds: (await read(client, both.own)).lines.map(({ id }: { id: string }) => id),
    });
    const [list] = await listsOf(client);
    await fill(both.shop, list.id, 100);
    await cartWith(client, [chair, 1]);

    const claimed = await both.claim('USE_OWN');

    expect(claimed.leftOut).toMatchObject([
      { variantId: chair, isSaved: true },
      { variantId: lamp, isSaved: false },
    ]);
  });
});
