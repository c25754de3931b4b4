import type { Viewer } from '@agora/kit';
import { asc } from 'drizzle-orm';
import { productPriceChanged, productQuote } from '@agora/schema';
import { expect, it } from 'vitest';
import { priceChange } from '../src/db/price-list-tables.ts';
import { ada, admin, aProduct, otherVendor, startWithCategories, vendor } from './start-product.ts';

const PRICE_SET = /* GraphQL */ `
  mutation ($input: ProductVariantPriceSetInput!) {
    productVariantPriceSet(input: $input) {
      variant {
        price {
          amount
        }
        product {
          version
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const chair = aProduct({ cents: 1_000, sku: 'CHAIR' });
const { id: productId } = chair.product;
const variantId = chair.variants[0]?.id ?? '';
const usd = (amount: string) => ({ amount, currency: 'USD' });

async function startWithChair(status: 'PUBLISHED' | 'ARCHIVED' = 'PUBLISHED') {
  const shop = await startWithCategories();
  await shop.given(({ products }) => products.add([{ ...chair, product: { ...chair.product, status } }]));
  const set = async (input: object) =>
    (await shop.as(vendor).mutate(PRICE_SET, { input: { variantId, idempotencyKey: 'k1', ...input } }))
      .productVariantPriceSet;
  return Object.assign(shop, { set });
}

it('changes what is asked for the variant, and keeps what was asked before', async () => {
  await using shop = await startWithChair();

  const answer = await shop.set({ price: usd('12.50'), expectedVersion: 1 });

  expect(answer).toEqual({ variant: { price: { amount: '12.50' }, product: { version: 2 } }, userErrors: [] });
  expect(await shop.ask(productQuote, { variantIds: [variantId], currency: 'USD' })).toMatchObject({
    quotes: [{ variantId, unitPrice: { minor: 1_250, currency: 'USD' }, title: 'Chair', weightGrams: 500 }],
  });
  expect(await shop.emitted(productPriceChanged)).toEqual([
    {
      productId,
      variantId,
      sku: 'CHAIR',
      previous: { minor: 1_000, currency: 'USD' },
      price: { minor: 1_250, currency: 'USD' },
      since: expect.any(String) as unknown,
    },
  ]);
  expect(await shop.running.database.db.select().from(priceChange).orderBy(asc(priceChange.id))).toMatchObject([
    { variantId, previousMinor: 1_000, priceMinor: 1_250, currency: 'USD', changedBy: vendor.id },
  ]);
});

it('is told and quoted with since when it holds, later than that of the price before, also by a clock that goes back', async () => {
  await using shop = await startWithChair();
  const quoted = async () => (await shop.ask(productQuote, { variantIds: [variantId], currency: 'USD' })).quotes[0];
  const before = await quoted();

  await shop.set({ price: usd('12.50') });
  const first = await quoted();
  shop.advance(-60_000);
  await shop.set({ price: usd('13'), idempotencyKey: 'k2' });
  const second = await quoted();

  const sinces = [before, first, second].map((quote) => quote?.priceSince ?? '');
  expect(sinces.toSorted()).toEqual(sinces);
  expect(new Set(sinces).size).toBe(3);
  expect((await shop.emitted(productPriceChanged)).map(({ since }) => since)).toEqual(sinces.slice(1));
});

it('happens once for each idempotency key, however many arrive at once', async () => {
  await using shop = await startWithChair();

  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.set({ price: usd('12.50') })));
  const conflict = await shop.set({ price: usd('13') });

  expect(answers.map(({ variant }) => variant.price.amount)).toEqual(Array.from({ length: 8 }, () => '12.50'));
  expect(await shop.emitted(productPriceChanged)).toHaveLength(1);
  expect(conflict.userErrors).toEqual([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }]);
});

it('tells nobody when the price is the same', async () => {
  await using shop = await startWithChair();

  const answer = await shop.set({ price: usd('10.00') });

  expect(answer).toEqual({ variant: { price: { amount: '10.00' }, product: { version: 1 } }, userErrors: [] });
  expect(await shop.emitted(productPriceChanged)).toEqual([]);
});

it.each([
  [{ price: usd('0') }, 'INVALID_PRICE', 'price'],
  [{ price: usd('-5') }, 'INVALID_PRICE', 'price'],
  [{ price: usd('1.005') }, 'INVALID_PRICE', 'price'],
  [{ price: usd('10000000.01') }, 'INVALID_PRICE', 'price'],
  [{ price: { amount: '5', currency: 'JPY' } }, 'INVALID_PRICE', 'price'],
  [{ price: usd('5'), variantId: productId }, 'VARIANT_NOT_FOUND', 'variantId'],
  [{ price: usd('5'), expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ price: usd('5'), idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
])('refuses %o with %s, and changes nothing', async (bad, code, field) => {
  await using shop = await startWithChair();

  const refused = await shop.set(bad);
  const corrected = await shop.set({ price: usd('5'), expectedVersion: 1, idempotencyKey: 'k2' });

  expect(refused).toEqual({ variant: null, userErrors: [{ code, field: ['input', field] }] });
  expect(corrected.userErrors).toEqual([]);
});

it('is for the vendor whose product it is, and for staff who may change any', async () => {
  await using shop = await startWithChair();
  const setAs = async (viewer: Partial<Viewer> & { id: string }, idempotencyKey: string) =>
    (await shop.as(viewer).mutate(PRICE_SET, { input: { variantId, price: usd('20.00'), idempotencyKey } }))
      .productVariantPriceSet;

  const byOther = await setAs(otherVendor, 'other');
  const byNone = await setAs({ ...vendor, vendorId: undefined }, 'none');
  const byAdmin = await setAs(admin, 'admin');

  const refusal = { variant: null, userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['input', 'variantId'] }] };
  expect([byOther, byNone]).toEqual([refusal, refusal]);
  expect(byAdmin).toMatchObject({ variant: { price: { amount: '20.00' } }, userErrors: [] });
});

it('is refused for what is archived, and for those who are no vendors', async () => {
  await using shop = await startWithChair('ARCHIVED');
  const input = { variantId, price: usd('5'), idempotencyKey: 'k1' };

  expect((await shop.set({ price: usd('5') })).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect((await shop.as(ada).execute(PRICE_SET, { input })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  expect((await shop.guest.execute(PRICE_SET, { input })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});
