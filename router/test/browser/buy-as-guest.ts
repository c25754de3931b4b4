import type { Page } from 'playwright-core';
import { fillCart, giveAddress, giveCard, placeOrder } from './buy.ts';
import type { WatchedPage } from './watched-page.ts';

const asGuest = { address: 'Bring it there', card: 'Pay with it' };

/** Somebody without an account buys: a card is declined, the cart is there again, and another card pays. */
export async function buyAsGuestInBrowser({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  await fillCart(page);
  await checkOutAsGuest(page);
  await lookOver('checkout of a guest');
  await orderInVain(page);
  await lookOver('declined order of a guest');
  await orderWithAnotherCard(page);
  await lookOver('order of a guest');
}

/** From the cart to the button that orders, with a card that will be declined. */
export async function checkOutAsGuest(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Buy without an account' }).click();
  await page.getByLabel('E-mail address').fill('guest@example.com');
  await giveAddress(page, asGuest.address);
  await giveCard(page, 'declined', page.locator('.step'), asGuest.card);
}

export async function orderInVain(page: Page): Promise<void> {
  await placeOrder(page);
  await page.getByText('Your card was declined').waitFor();
}

export async function orderWithAnotherCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('guest@example.com').waitFor();
  await giveCard(page, 'good', page.locator('.step'), asGuest.card);
  await placeOrder(page);
  await page.waitForURL(/\/orders\/guest\//);
  await page.locator('.track [data-state="done"]').nth(4).waitFor();
}
