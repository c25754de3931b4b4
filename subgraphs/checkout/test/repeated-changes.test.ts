import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ada, changeCart, chair, codesOf, createCart, startCheckout } from './start-checkout.ts';

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

    const [first, again, other] = [await make(key), await make(key), await make(randomUUID())];
    const guessable = ['1', ' '.repeat(30), '\u200B'.repeat(30), 'a'.repeat(22), 'abcdefg'.repeat(4)];
    const refused = await Promise.all(guessable.map(make));

    expect(again).toEqual(first);
    expect(other.cart.id).not.toBe(first.cart.id);
    expect(refused).toEqual(guessable.map(() => ({ cart: null, userErrors: [{ code: 'INVALID_IDEMPOTENCY_KEY' }] })));
  });

  it('is not found by the guest who repeats a change after a customer has claimed it', async () => {
    await using shop = await startCheckout();
    const input = { idempotencyKey: randomUUID() };
    const { cart } = (await shop.guest.mutate(CREATE, { input })).cartCreate;
    const lines = [{ variantId: chair, quantity: 1 }];
    const add = { cartId: cart.id, lines, idempotencyKey: 'add' };
    await changeCart(shop.guest, 'cartLinesAdd', add);
    await changeCart(shop.as(ada), 'cartClaim', { cartId: cart.id });

    const created = (await shop.guest.mutate(CREATE, { input })).cartCreate;
    const added = await changeCart(shop.guest, 'cartLinesAdd', add);

    expect(created).toEqual({ cart: null, userErrors: [{ code: 'CART_NOT_FOUND' }] });
    expect([added.cart, codesOf(added)]).toEqual([null, ['CART_NOT_FOUND']]);
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
