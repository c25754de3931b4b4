import type { Page } from 'playwright-core';
import type { LookOver } from './buy.ts';

/** From the account: says what the last purchase is worth, once, and in other words later. */
export async function reviewPurchase(page: Page, lookOver: LookOver): Promise<void> {
  const own = page.getByRole('region', { name: 'Your review' });
  await page.locator('.account-order a').nth(1).click();
  await page.locator('.order-lines a:not(.thumbnail)').first().click();

  await page.getByRole('button', { name: 'Write a review' }).click();
  await page.getByText('Excellent').click();
  await page.getByLabel('In a few words').fill('Holds what I know');
  await page.getByLabel('At length').fill('All my books are in it, and none has fallen out.');
  await lookOver('review');
  await page.getByRole('button', { name: 'Post review' }).click();
  await page.getByText('Thank you: everyone can read what you think.').waitFor();
  await own.getByText('Bought it here').waitFor();

  await page.reload();
  await own.getByText('Holds what I know').waitFor();
  await own.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('In a few words').fill('Holds all that I know');
  await page.getByRole('button', { name: 'Save review' }).click();
  await own.getByText('Holds all that I know').waitFor();
}
