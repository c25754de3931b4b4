import { awaitDelivery, fillCart, giveAddress, giveCard, openAccount, placeOrder } from './buy.ts';
import { reviewPurchase } from './review-purchase.ts';
import { signInWithApp } from './sign-in-with-app.ts';
import type { WatchedPage } from './watched-page.ts';

/**
 * A visitor whose first card is declined, who buys with another, watches until it is at the door, and says what it is worth; then adds a second factor to the
 * account.
 */
export async function buyInBrowser({ page, lookOver }: WatchedPage): Promise<void> {
  await fillCart(page, lookOver);
  await openAccount(page, lookOver);
  await giveAddress(page);
  await giveCard(page, 'declined');
  await lookOver('checkout');
  await placeOrder(page);
  await page.getByText('Your card was declined').waitFor();
  await lookOver('declined order');

  await page.getByRole('link', { name: 'Try another card' }).click();
  await giveCard(page, 'good');
  await placeOrder(page);
  await awaitDelivery(page);
  await lookOver('delivered order');

  // The cookie brings the session back.
  await page.reload();
  await awaitDelivery(page);
  await page.getByRole('link', { name: 'Account' }).first().click();
  await page.locator('.account-order').nth(1).waitFor();
  await lookOver('account');
  await reviewPurchase(page, lookOver);
  await page.getByRole('link', { name: 'Account' }).first().click();
  await signInWithApp(page, lookOver);
}
