import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeCart, chair, codesOf, createCart, startCheckout } from './start-checkout.ts';

describe('a cart that is changed under an idempotency key', () => {
  const CREATE = /* GraphQL */ `
    mutation ($input: CartCreateInput) {
      cartCreate(input: $input) {
        cart {
          id
        }
        userErrors {
          code
        }
      }
    }
  `;

  it('is made once for the key of a guest, which nobody can guess', async () => {
    await using shop = await startCheckout();
    const make = async (idempotencyKey: string) =>
      (await shop.guest.mutate(CREATE, { input: { idempotencyKey } })).cartCreate;
    const key = randomUUID();

    const [first, again, other, short] = [await make(key), await make(key), await make(randomUUID()), await make('1')];

    expect(again).toEqual(first);
    expect(other.cart.id).not.toBe(first.cart.id);
    expect(short).toEqual({ cart: null, userErrors: [{ code: 'INVALID_IDEMPOTENCY_KEY' }] });
  });

  it('takes lines once, however often they are sent', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    const otherId = await createCart(shop.guest);
    const add = (to: string, quantity: number) =>
      changeCart(shop.guest, 'cartLinesAdd', {
        cartId: to,
        lines: [{ variantId: chair, quantity }],
        idempotencyKey: 'add',
      });

    await Promise.all([add(cartId, 2), add(cartId, 2), add(cartId, 2)]);
    const conflict = await add(cartId, 3);
    const elsewhere = await add(otherId, 3);

    expect((await add(cartId, 2)).cart?.lines).toMatchObject([{ quantity: 2 }]);
    expect(codesOf(conflict)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(elsewhere.cart?.lines).toMatchObject([{ quantity: 3 }]);
  });
});
