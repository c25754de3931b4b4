import type { Page } from 'playwright-core';
import type { LookOver } from './buy.ts';

/** From the account: says what the last purchase is worth, once. */
export async function reviewPurchase(page: Page, lookOver: LookOver): Promise<void> {
  const write = async () => {
    await page.getByRole('button', { name: 'Write a review' }).click();
    await page.getByText('Excellent').click();
    await page.getByLabel('In a few words').fill('Holds what I know');
    await page.getByLabel('At length').fill('All my books are in it, and none has fallen out.');
  };
  await page.locator('.account-order a').nth(1).click();
  await page.locator('.order-lines a:not(.thumbnail)').first().click();

  await write();
  await lookOver('review');
  await page.getByRole('button', { name: 'Post review' }).click();
  await page.getByText('Thank you: everyone can read what you think.').waitFor();
  await page.locator('.review', { hasText: 'Holds what I know' }).getByText('Bought it here').waitFor();

  await page.reload();
  await page.locator('.review', { hasText: 'Holds what I know' }).waitFor();
  await write();
  await page.getByRole('button', { name: 'Post review' }).click();
  await page.getByText('You have reviewed this already.').waitFor();
}
