import type { Page } from 'playwright-core';
import { awaitDelivery, fillCart, giveAddress, giveCard, openAccount, placeOrder } from './buy.ts';

/** The way to each page that is pictured, in the order of a visit. */
export const shots: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/', { waitUntil: 'networkidle' }),
  category: (page) => page.goto('/c/chairs', { waitUntil: 'networkidle' }),
  department: (page) => page.goto('/c/office-supplies?stock=in&sort=PRICE', { waitUntil: 'networkidle' }),
  nothing: (page) => page.goto('/search?q=zzzzzz', { waitUntil: 'networkidle' }),
  'not-found': (page) => page.goto('/nowhere'),
  'sign-in': (page) => page.goto('/sign-in'),
  cart: (page) => fillCart(page),
  product: async (page) => {
    await page.locator('.cart-line-title a').click();
    await page.locator('.reviews').waitFor();
  },
  'checkout-new': async (page) => {
    await page.goto('/cart');
    await openAccount(page);
  },
  checkout: async (page) => {
    await giveAddress(page);
    await giveCard(page, 'declined');
  },
  'order-declined': async (page) => {
    await placeOrder(page);
    await page.getByText('Your card was declined').waitFor();
  },
  order: async (page) => {
    await page.getByRole('link', { name: 'Try another card' }).click();
    await giveCard(page, 'good');
    await placeOrder(page);
    await page.locator('.track [data-state="done"]').nth(2).waitFor();
  },
  'order-delivered': (page) => awaitDelivery(page),
  account: async (page) => {
    await page.getByRole('link', { name: 'Account' }).first().click();
    await page.locator('.account-order').first().waitFor();
  },
};
