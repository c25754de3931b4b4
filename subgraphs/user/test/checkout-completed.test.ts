import { checkoutCompleted, checkoutCompletedV2, orderTotalsOf, totalOf } from '@agora/schema';
import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ada, elsewhere, givenAccount, type Shop, startUser } from './start-user.ts';

const [home, office] = [uuidv7(), uuidv7()] as const;
const [visa, mastercard] = [uuidv7(), uuidv7()] as const;
const addedAt = new Date('2026-01-01T00:00:00Z');

const usd = (minor: number) => ({ minor, currency: 'USD' });

function completed(at: string, changed: object = {}) {
  return {
    cartId: uuidv7(),
    orderId: uuidv7(),
    customerId: ada.id,
    lines: [
      {
        lineId: uuidv7(),
        variantId: uuidv7(),
        productId: uuidv7(),
        sku: 'C',
        title: 'Chair',
        quantity: 1,
        unitPrice: usd(100),
        total: usd(100),
      },
    ],
    totals: { subtotal: usd(100), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(100) },
    shippingAddressId: office,
    shippingAddress: elsewhere,
    shippingOption: { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(0), minDays: 1, maxDays: 3 },
    paymentMethodId: mastercard,
    completedAt: at,
    ...changed,
  };
}

function completedV2(at: string) {
  const { customerId, lines, shippingOption, paymentMethodId, ...same } = completed(at);
  const untaxed = { adjustments: [], taxes: [] };
  const pricedLines = lines.map((line) => ({ ...line, ...untaxed, listPrice: line.unitPrice }));
  const totals = orderTotalsOf('USD', pricedLines, null);
  return {
    ...same,
    buyer: { kind: 'CUSTOMER', customerId } as const,
    currency: 'USD',
    lines: pricedLines.map((line) => ({ ...line, total: totalOf(line) })),
    shipping: { ...shippingOption, ...untaxed, total: shippingOption.price },
    totals,
    tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: totals.total } as const],
  };
}

async function startWithChoices() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await shop.given(async ({ addresses, paymentMethods }) => {
    const one = { userId: ada.id, addedAt, lastUsedAt: null };
    const card = { provider: 'simulated', providerToken: 'tok_approve', lastFour: '4242', name: null };
    const expiry = { expiryMonth: 1, expiryYear: 2040 };
    await addresses.saveBook(ada.id, [
      { ...one, id: home, version: 1, postalAddress: elsewhere, isDefaultShipping: true, isDefaultBilling: true },
      { ...one, id: office, version: 1, postalAddress: elsewhere, isDefaultShipping: false, isDefaultBilling: false },
    ]);
    await paymentMethods.saveWallet(ada.id, [
      { ...one, ...card, ...expiry, id: visa, brand: 'Visa', isDefault: true },
      { ...one, ...card, ...expiry, id: mastercard, brand: 'Mastercard', isDefault: false },
    ]);
  });
  return shop;
}

async function defaultsOf(shop: Shop) {
  const { me } = await shop.as(ada).query(/* GraphQL */ `
    {
      me {
        defaultAddress {
          id
          lastUsedAt
        }
        defaultPaymentMethod {
          id
          lastUsedAt
        }
      }
    }
  `);
  return [me.defaultAddress, me.defaultPaymentMethod];
}

it('proposes what the last checkout was sent to and paid with', async () => {
  await using shop = await startWithChoices();
  const lastUsedAt = '2026-02-01T00:00:00.000Z';

  await shop.tell(checkoutCompleted.draft(completed(lastUsedAt)));

  expect(await defaultsOf(shop)).toEqual([
    { id: office, lastUsedAt },
    { id: mastercard, lastUsedAt },
  ]);
});

it('proposes the same by either version of the news, and by both', async () => {
  await using shop = await startWithChoices();
  const lastUsedAt = '2026-02-01T00:00:00.000Z';
  const used = [
    { id: office, lastUsedAt },
    { id: mastercard, lastUsedAt },
  ];

  await shop.tell(checkoutCompletedV2.draft(completedV2(lastUsedAt)));
  const bySecond = await defaultsOf(shop);
  await shop.tell(checkoutCompleted.draft(completed(lastUsedAt)));

  expect([bySecond, await defaultsOf(shop)]).toEqual([used, used]);
});

it('learns nothing of a guest', async () => {
  await using shop = await startWithChoices();
  const buyer = { kind: 'GUEST', email: 'ada@example.com' } as const;

  await shop.tell(checkoutCompletedV2.draft({ ...completedV2('2026-02-01T00:00:00.000Z'), buyer }));

  expect(await defaultsOf(shop)).toMatchObject([{ id: home }, { id: visa }]);
});

it('keeps to the later of two checkouts, whichever is told first and however often', async () => {
  await using shop = await startWithChoices();
  const lastUsedAt = '2026-02-02T00:00:00.000Z';
  const later = checkoutCompleted.draft(completed(lastUsedAt, { shippingAddressId: home, paymentMethodId: visa }));
  const earlier = checkoutCompleted.draft(completed('2026-02-01T00:00:00.000Z'));
  const id = uuidv7();

  await shop.tell(later, { id });
  await shop.tell(earlier);
  const again = await shop.tell(later, { id });

  expect(again).toBe('duplicate');
  expect(await defaultsOf(shop)).toEqual([
    { id: home, lastUsedAt },
    { id: visa, lastUsedAt },
  ]);
});

it('does not overrule a default that was chosen after the checkout', async () => {
  await using shop = await startWithChoices();

  await shop.tell(checkoutCompleted.draft(completed('2025-12-31T00:00:00.000Z')));

  expect(await defaultsOf(shop)).toMatchObject([{ id: home }, { id: visa }]);
});

it.each([-5, 5])('proposes what was just used when the clock of the checkout is %d minutes off', async (minutes) => {
  await using shop = await startWithChoices();
  const now = Date.now();
  await shop.given(async ({ addresses, paymentMethods }) => {
    const book = (await addresses.byUsers([ada.id])).get(ada.id) ?? [];
    const wallet = (await paymentMethods.byUsers([ada.id])).get(ada.id) ?? [];
    const chosen = { isDefault: true, isDefaultShipping: true, addedAt: new Date(now - 20_000) };
    const none = { isDefault: false, isDefaultShipping: false };
    const others = <Item extends object>(items: readonly Item[]) => items.map((item) => ({ ...item, ...none }));
    const [address, method] = [book[0], wallet[0]];
    if (!address || !method) throw new Error('nothing was given');
    await addresses.saveBook(ada.id, [...others(book), { ...address, ...chosen, id: uuidv7() }]);
    await paymentMethods.saveWallet(ada.id, [...others(wallet), { ...method, ...chosen, id: uuidv7() }]);
  });

  await shop.tell(checkoutCompleted.draft(completed(new Date(now + minutes * 60_000).toISOString())));

  expect(await defaultsOf(shop)).toMatchObject([{ id: office }, { id: mastercard }]);
});

it('takes news of a customer, an address or a payment method that it does not know, and changes nothing', async () => {
  await using shop = await startWithChoices();
  const at = '2026-02-01T00:00:00.000Z';

  const outcomes = [
    await shop.tell(checkoutCompleted.draft(completed(at, { customerId: uuidv7() }))),
    await shop.tell(checkoutCompleted.draft(completed(at, { shippingAddressId: uuidv7(), paymentMethodId: uuidv7() }))),
  ];

  expect(outcomes).toEqual(['done', 'done']);
  expect(await defaultsOf(shop)).toEqual([
    { id: home, lastUsedAt: null },
    { id: visa, lastUsedAt: null },
  ]);
});

it('lays an event aside that does not fit its contract', async () => {
  await using shop = await startWithChoices();

  const outcome = await shop.tellRaw(checkoutCompleted, completed('yesterday'));

  expect(outcome).toBe('dead');
  expect(await shop.deadLetters()).toEqual([checkoutCompleted.type]);
  expect(await defaultsOf(shop)).toMatchObject([{ id: home }, { id: visa }]);
});
