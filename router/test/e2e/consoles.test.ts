import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { arrangeShop } from './consoles/arrange-shop.ts';
import { atConsole, type Visit } from './consoles/at-console.ts';
import { bookStock } from './consoles/book-stock.ts';
import { bringParcel } from './consoles/bring-parcel.ts';
import { giveMoneyBack } from './consoles/give-money-back.ts';
import { moderateReview } from './consoles/moderate-review.ts';
import { paidOrder } from './consoles/paid-order.ts';
import { sellSomethingNew } from './consoles/sell-something-new.ts';
import { writePromotions } from './consoles/write-promotions.ts';
import { writtenReview } from './consoles/written-review.ts';
import { createShopClient, type ShopClient } from './shop-client.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

/** Each console, used for its work in a browser. No simulator moves parcels: a courier does. */
describe('the consoles', { timeout: 60_000 }, () => {
  let system: RunningSystem;
  let shop: ShopClient;

  beforeAll(async () => {
    system = await startSystem({ DELIVERY_SIMULATOR: 'off' });
    shop = createShopClient(system.router);
  }, 120_000);

  afterAll(async () => {
    await shop[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
  });

  async function visit(context: TestContext, asked: Omit<Visit, 'origin'>) {
    await using browser = await openBrowser(browserOrSkip(context));
    await atConsole(browser, { origin: system.router.origin, ...asked });
  }

  it('put a product of a vendor on sale, and give it another price', async (context) => {
    await visit(context, { worker: 'vendor', path: '/catalogue', work: sellSomethingNew });
  });

  it('arrange categories and collections, and say what they are called in German', async (context) => {
    await visit(context, { worker: 'admin', path: '/categories', work: arrangeShop });
  });

  it('write a promotion of each kind, say what it will do, and change it', async (context) => {
    await visit(context, { worker: 'admin', path: '/promotions', work: writePromotions });
  });

  it('book what came and what broke, and show it in the ledger', async (context) => {
    await visit(context, { worker: 'vendor', path: '/stock', work: bookStock });
  });

  it('lead a courier with a phone to the door, twice', async (context) => {
    const { trackingNumber, read } = await paidOrder(shop, 'Seattle');

    await visit(context, { worker: 'courier', path: '', work: (page) => bringParcel(page, trackingNumber) });

    await expect.poll(read).toMatchObject({
      status: 'DELIVERED',
      deliveries: [{ status: 'DELIVERED', proof: 'Grace herself', failedAttempts: 1 }],
    });
  });

  it('take a review out of sight and put it back', async (context) => {
    const { title, isShown } = await writtenReview(shop);
    const isSeen = (expected: boolean) => expect.poll(isShown).toBe(expected);

    await visit(context, {
      worker: 'support',
      path: '/reviews',
      work: (page) => moderateReview(page, { title, isSeen }),
    });
  });

  it('give a part of the money of an order back, and the rest when it is called off', async (context) => {
    const { number, read } = await paidOrder(shop, 'Arlington');

    await visit(context, { worker: 'support', path: '/orders', work: (page) => giveMoneyBack(page, number) });

    await expect.poll(read).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' });
  });
});
