import { fillCart, giveAddress, giveCard, placeOrder } from './buy.ts';
import type { WatchedPage } from './watched-page.ts';

const asGuest = { address: 'Bring it there', card: 'Pay with it' };

/** Somebody without an account buys: a card is declined, the cart is there again, and another card pays. */
export async function buyAsGuestInBrowser({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  await fillCart(page);
  await page.getByRole('link', { name: 'Buy without an account' }).click();
  await page.getByLabel('E-mail address').fill('guest@example.com');
  await giveAddress(page, asGuest.address);
  const step = page.locator('.step');
  await giveCard(page, 'declined', step, asGuest.card);
  await lookOver('checkout of a guest');
  await placeOrder(page);
  await page.getByText('Your card was declined').waitFor();
  await lookOver('declined order of a guest');

  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('guest@example.com').waitFor();
  await giveCard(page, 'good', step, asGuest.card);
  await placeOrder(page);
  await page.waitForURL(/\/orders\/guest\//);
  await page.locator('.track [data-state="done"]').nth(4).waitFor({ timeout: 60_000 });
  await lookOver('order of a guest');
}
