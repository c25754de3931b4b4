import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartLine } from '../src/db/tables.ts';
import { addLines } from '../src/domain/lines/add-lines.ts';
import { type Answers, assess } from '../src/domain/pricing/assess.ts';
import { type CartLine, change, emptyCart, lineKey, type LineKind, type OpenCart } from '../src/domain/carts/cart.ts';
import { giveBack } from '../src/domain/lines/give-back.ts';
import { mergeCarts } from '../src/domain/carts/merge-carts.ts';
import { updateLines } from '../src/domain/lines/update-lines.ts';
import { ada, chair, createCart, home, lamp, startCheckout, usd } from './start-checkout.ts';

const now = new Date('2026-12-01T00:00:00Z');
const kinds: readonly LineKind[] = ['PAID', 'GIFT', 'BUNDLE_PART'];
const idOf = (index: number) => `018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
const quoteOf = (variantId: string) => ({
  ...{ variantId, productId: variantId, sku: 'SKU', title: 'Thing' },
  ...{ unitPrice: usd(100), priceSince: now, taxClass: 'standard', catalogueIds: [], weightGrams: 1 },
});
const lineOf = (variantId: string, kind: LineKind, quantity: number, id: string): CartLine => ({
  ...quoteOf(variantId),
  ...{ id, kind, quantity, unitPriceWhenAdded: usd(100), compareAtPrice: null, hasOwnPrice: false, isReturned: false },
  requiresShipping: true,
});
const cartWith = (lines: readonly CartLine[]): OpenCart =>
  change(emptyCart({ id: home, customerId: ada.id, currency: 'USD' }, now), { lines }, now);

/** A cart in which each variant is up to once for each reason. */
const anyCart = (from: number) =>
  fc
    .uniqueArray(
      fc.record({
        variantId: fc.constantFrom(chair, lamp),
        kind: fc.constantFrom(...kinds),
        quantity: fc.integer({ min: 1, max: 300 }),
      }),
      { selector: lineKey },
    )
    .map((lines) =>
      cartWith(lines.map((line, at) => lineOf(line.variantId, line.kind, line.quantity, idOf(from + at)))),
    );
const quantities = ({ lines }: { readonly lines: readonly CartLine[] }) =>
  new Map(lines.map((line) => [lineKey(line), line.quantity]));

describe('a line that is given or part of a bundle', () => {
  it('stays as it is when more of its variant is put in to be paid', () => {
    fc.assert(
      fc.property(anyCart(0), fc.integer({ min: 1, max: 99 }), (cart, quantity) => {
        const added = addLines(
          cart,
          [{ id: home, variantId: chair, quantity }],
          new Map([[chair, quoteOf(chair)]]),
          now,
        );

        const key = lineKey({ variantId: chair, kind: 'PAID' });
        const before = quantities(cart);
        expect('refused' in added ? added : quantities(added)).toEqual(
          new Map([...before, [key, (before.get(key) ?? 0) + quantity]]),
        );
      }),
    );
  });

  it('is merged with lines of its own kind only, and no gift is doubled by that', () => {
    fc.assert(
      fc.property(anyCart(0), anyCart(100), (own, guest) => {
        const merged = mergeCarts(own, guest, { quotes: new Map(), now });

        const [mine, theirs] = [quantities(own), quantities(guest)];
        const expected = new Map([...theirs, ...mine]);
        for (const [key, quantity] of theirs) {
          if (mine.has(key) && !key.startsWith('GIFT')) expected.set(key, quantity + (mine.get(key) ?? 0));
        }
        expect('refused' in merged ? merged : quantities(merged)).toEqual(expected);
      }),
    );
  });

  it('comes back beside the paid one that is in another cart since', () => {
    const lines = [lineOf(chair, 'PAID', 2, idOf(1)), lineOf(chair, 'GIFT', 1, idOf(2))];
    const purchase = assess(cartWith(lines), { taxRates: [] }, now);
    const bought = { ...cartWith(lines), status: 'COMPLETED' as const, orderId: home, returnedAs: null, purchase };

    const back = giveBack(bought, cartWith([lineOf(chair, 'PAID', 5, idOf(3))]), { lineId: () => idOf(4), now });

    expect(back?.lines).toMatchObject([
      { kind: 'PAID', quantity: 5 },
      { kind: 'GIFT', quantity: 1 },
    ]);
  });

  it('can be made less by the customer, and not more', () => {
    const cart = cartWith([lineOf(chair, 'GIFT', 3, idOf(1))]);
    const update = (quantity: number) => updateLines(cart, [{ lineId: idOf(1), quantity }], new Map(), now);

    expect([update(4), update(1), update(0)]).toMatchObject([
      { refused: 'QUANTITY_OUT_OF_RANGE' },
      { lines: [{ kind: 'GIFT', quantity: 1 }] },
      { lines: [] },
    ]);
  });

  it('takes from the same stock as the paid one', () => {
    fc.assert(
      fc.property(anyCart(0), fc.integer({ min: 0, max: 900 }), (cart, stock) => {
        const variants = [chair, lamp];
        const answers: Answers = {
          version: cart.version,
          quotes: new Map(variants.map((id) => [id, quoteOf(id)])),
          available: new Map(variants.map((id) => [id, stock])),
          shippingOptions: [],
          hasPaymentMethod: false,
        };

        const { problems } = assess(cart, { taxRates: [], answers }, now);

        for (const variantId of variants) {
          const lines = cart.lines.filter((line) => line.variantId === variantId);
          const missing = lines.reduce((sum, { quantity }) => sum + quantity, 0) - stock;
          const short = problems.filter(({ line }) => line?.variantId === variantId);
          const told = short.reduce((sum, { line, available }) => sum + (line?.quantity ?? 0) - (available ?? 0), 0);
          expect([short.map(({ code }) => code), told]).toEqual([
            short.map(() => 'OUT_OF_STOCK'),
            Math.max(0, missing),
          ]);
        }
      }),
    );
  });
});

it('saves a line that was changed and none beside it, with as many statements for a hundred lines as for one', async () => {
  await using shop = await startCheckout();
  const cartId = await createCart(shop.guest);
  const many = Array.from({ length: 50 }, (_, at) => [
    lineOf(idOf(at), 'PAID', 1, idOf(1_000 + at)),
    lineOf(idOf(at), 'GIFT', 1, idOf(2_000 + at)),
  ]).flat();
  const save = (lines: readonly CartLine[]) =>
    shop.given(async ({ carts }) => {
      const cart = await carts.lock(cartId);
      if (cart?.status === 'OPEN') await carts.save(change(cart, { lines }, now));
    });
  const written = () =>
    shop.running.database.db
      .select({ id: cartLine.id, quantity: cartLine.quantity, by: sql<string>`cart_line.xmin::text` })
      .from(cartLine)
      .where(eq(cartLine.cartId, cartId))
      .orderBy(cartLine.place);

  const few = await shop.statements(() => save(many.slice(0, 1)));
  expect(await shop.statements(() => save(many))).toBe(few);
  const before = await written();
  await save(many.map((line, at) => (at === 7 ? { ...line, quantity: 2 } : line)));
  const after = await written();

  expect(before).toHaveLength(100);
  expect(after.filter(({ by }, at) => by !== before[at]?.by)).toMatchObject([{ id: many[7]?.id, quantity: 2 }]);
});
