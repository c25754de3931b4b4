import { checkoutCompletedV2, inventoryCheck, inventoryHold } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  bob,
  changeCart,
  chair,
  type Checkout,
  type Client,
  codesOf,
  complete,
  createCart,
  lamp,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

const minutes = 60_000;

/** A checkout beside an inventory that holds goods for ten minutes. */
async function startWithHolds(): Promise<Checkout & { readonly held: Map<string, number> }> {
  const shop = await startCheckout();
  const held = new Map<string, number>();
  shop.answers(inventoryHold, ({ holdId, lines }) => {
    const short = lines.flatMap(({ variantId, quantity }) => {
      const available = shop.stock.get(variantId) ?? 0;
      return available < quantity ? [{ variantId, available }] : [];
    });
    if (short.length > 0) return { heldUntil: null, short };
    held.set(
      holdId,
      lines.reduce((sum, { quantity }) => sum + quantity, 0),
    );
    return { heldUntil: new Date(Date.now() + 10 * minutes).toISOString(), short: [] };
  });
  return { ...shop, held };
}

const HOLD = `mutation ($input: CheckoutHoldInput!) { checkoutHold(input: $input) {
  cart { id heldUntil version } userErrors { code field lines { variantId available } } } }`;

let attempts = 0;
const hold = async (client: Client, cartId: string, idempotencyKey = `hold ${(attempts += 1).toString()}`) =>
  (await client.mutate(HOLD, { input: { cartId, idempotencyKey } })).checkoutHold;

const heldUntil = async (client: Client, id: string) =>
  (await client.query('query ($id: ID!) { cart(id: $id) { heldUntil } }', { id })).cart.heldUntil;

describe('a cart whose goods are held', () => {
  it('says until when, and becomes the order that the goods are held for', async () => {
    await using shop = await startWithHolds();
    const cartId = await readyCart(shop, 3);
    const client = shop.as(ada);

    const answer = await hold(client, cartId);
    const shown = await heldUntil(client, cartId);
    const { orderId } = await complete(client, cartId);

    expect(answer.userErrors).toEqual([]);
    expect(answer.cart.heldUntil).toBe(shown);
    expect(Date.parse(shown) - Date.now()).toBeGreaterThan(9 * minutes);
    expect([...shop.held]).toEqual([[orderId, 3]]);
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([{ cartId, orderId }]);
    expect(await heldUntil(client, cartId)).toBeNull();
  });

  it('is asked about with its hold, so that what it has is there for it and not for others', async () => {
    await using shop = await startWithHolds();
    const cartId = await readyCart(shop, 2);
    const asked: (string | undefined)[] = [];
    shop.answers(inventoryCheck, ({ variantIds, holdId }) => {
      asked.push(holdId);
      const own = shop.held.get(holdId ?? '') ?? 0;
      return { levels: variantIds.map((variantId) => ({ variantId, available: own })) };
    });
    const client = shop.as(ada);

    const without = codesOf(await complete(client, cartId, { idempotencyKey: 'without' }));
    await hold(client, cartId);
    const held = await complete(client, cartId, { idempotencyKey: 'held' });

    expect([without, codesOf(held)]).toEqual([['OUT_OF_STOCK'], []]);
    expect(asked).toEqual([undefined, held.orderId]);
  });

  it('keeps its hold when that is asked for again or its lines change, and one attempt holds once', async () => {
    await using shop = await startWithHolds();
    const cartId = await readyCart(shop, 1);
    const client = shop.as(ada);

    const all = await Promise.all([hold(client, cartId), hold(client, cartId), hold(client, cartId, 'once')]);
    await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 2 }] });
    await hold(client, cartId);
    const { size } = shop.held;
    const again = await hold(client, cartId, 'once');

    expect(all.flatMap(codesOf)).toEqual([]);
    expect(size).toBe(1);
    expect([...shop.held.values()]).toEqual([3]);
    expect(again.cart.heldUntil).not.toBeNull();
  });

  it('shows no hold whose time is over', async () => {
    await using shop = await startWithHolds();
    const cartId = await readyCart(shop, 1);
    await hold(shop.as(ada), cartId);

    shop.advance(11 * minutes);

    expect(await heldUntil(shop.as(ada), cartId)).toBeNull();
  });

  it('goes on without where the shop holds nothing', async () => {
    await using shop = await startCheckout();
    shop.answers(inventoryHold, () => ({ heldUntil: null, short: [] }));
    const cartId = await readyCart(shop, 1);

    const { cart, userErrors } = await hold(shop.as(ada), cartId);

    expect([cart.heldUntil, userErrors]).toEqual([null, []]);
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
  });

  it('is a guest’s too, by its id', async () => {
    await using shop = await startWithHolds();
    const cartId = await createCart(shop.guest);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });

    expect((await hold(shop.guest, cartId)).cart.heldUntil).not.toBeNull();
    expect(codesOf(await hold(shop.as(ada), cartId))).toEqual(['CART_NOT_FOUND']);
  });

  it('is refused with what there is too little of, and holds what it held', async () => {
    await using shop = await startWithHolds();
    const cartId = await readyCart(shop, 2);
    const client = shop.as(ada);
    const { cart } = await hold(client, cartId);
    shop.stock.set(chair, 1);

    const refused = await hold(client, cartId);

    expect(refused.userErrors).toEqual([
      { code: 'OUT_OF_STOCK', field: ['input', 'cartId'], lines: [{ variantId: chair, available: 1 }] },
    ]);
    expect(await heldUntil(client, cartId)).toBe(cart.heldUntil);
  });

  it('is none that is empty, bought or somebody else’s', async () => {
    await using shop = await startWithHolds();
    const empty = await createCart(shop.guest);
    const cartId = await readyCart(shop, 1);
    const others = codesOf(await hold(shop.as(bob), cartId));
    await complete(shop.as(ada), cartId);

    expect(others).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(await hold(shop.guest, empty))).toEqual(['EMPTY_CART']);
    expect(codesOf(await hold(shop.as(ada), cartId))).toEqual(['CART_COMPLETED']);
    expect([...shop.held]).toEqual([]);
  });
});
