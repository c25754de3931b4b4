import type { Page } from 'playwright-core';
import { fillSignIn } from './sign-in.ts';
import type { WatchedPage } from './watched-page.ts';

/** Puts the first chair of the shop on the wish list of whoever is signed in, and looks at the list. */
export async function keepOnList(page: Page): Promise<void> {
  await page.goto('/c/chairs?stock=in');
  await page.locator('.product-tile a').first().click();
  await page.getByRole('button', { name: 'Keep it on a wish list' }).click();
  await page.getByRole('link', { name: 'See Wish list' }).click();
  await page.locator('.goods-row').waitFor();
}

/** On the page of a list: shares it, and says by which link. */
export async function shareList(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share by a link' }).click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

/**
 * A customer keeps something on a list, calls it something else, shows it to somebody by a link until they do not any more, and puts it into a cart
 * that is shown to others too.
 */
export async function wishInBrowser({ page, lookOver }: WatchedPage, other: WatchedPage): Promise<void> {
  await keepOnList(page);
  await page.getByLabel('Name of the list').fill('For the study');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('heading', { name: 'For the study' }).waitFor();
  const link = await shareList(page);
  await lookOver('wish list');

  await other.page.goto(link);
  await other.page.getByRole('heading', { name: 'For the study' }).waitFor();
  await other.page.getByRole('button', { name: 'Put all of it into my cart' }).click();
  await other.page.getByText('What can be had is in your cart').waitFor();
  await other.lookOver('shared list');
  await page.getByRole('button', { name: 'Make it private again' }).click();
  await page.getByRole('button', { name: 'Share by a link' }).waitFor();
  await other.page.reload();
  await other.page.getByRole('heading', { name: 'Nothing is shared here' }).waitFor();

  await page.getByRole('button', { name: /^Move to the cart/ }).click();
  await page.getByText('There is nothing on this list.').waitFor();
  await page.getByRole('link', { name: /^Cart/ }).click();
  await page.getByRole('button', { name: 'Share this cart by a link' }).click();
  await page.getByLabel('Link', { exact: true }).waitFor();
}

/** Who took a copy of a list into a cart turns out to be a customer with another cart, and is asked which of them it shall be. */
export async function chooseCart({ page, lookOver }: WatchedPage, email: string): Promise<void> {
  await page.goto('/sign-in?to=%2Fcart');
  await fillSignIn(page, email);
  await page.getByRole('heading', { name: 'You have two carts' }).waitFor();
  await page.getByRole('link', { name: 'Cart 2 things' }).waitFor();
  await lookOver('two carts');
  await page.getByText('Only what was in my account').click();
  await page.getByRole('button', { name: 'Make it one cart' }).click();
  await page.getByText('Your cart is as it was.').waitFor();
  await page.getByRole('heading', { name: 'Saved for later' }).waitFor();
  await page.getByRole('link', { name: 'Cart 1 things' }).waitFor();
}
