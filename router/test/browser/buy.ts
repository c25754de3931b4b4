import type { Locator, Page } from 'playwright-core';

export const password = 'correct-horse-battery';
const numbers = { good: '4242 4242 4242 4242', declined: '4000 0000 0000 0002' };

/** Looks at a page on the way, by its name. */
export type LookOver = (name: string) => Promise<void>;

const pass: LookOver = () => Promise.resolve();

/** Finds something and puts it into the cart. */
export async function fillCart(page: Page, lookOver: LookOver = pass): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Popular this month' }).waitFor();
  await lookOver('home');

  await page.getByLabel('Search the shop').fill('bookcase');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search/);
  await page.locator('.product-tile').first().waitFor();
  const inStock = page.locator('label', { hasText: 'In stock' });
  await inStock.waitFor({ state: 'attached' });
  // Folded on a phone.
  if (!(await inStock.isVisible())) await page.getByText('Filters').click();
  await inStock.click();
  await page.waitForURL(/stock=in/);
  await lookOver('search');

  await page.locator('.product-tile a').first().click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('It is in your cart').waitFor();
  await page.locator('.reviews').waitFor();
  await lookOver('product');

  await page.getByRole('link', { name: /^Cart/ }).click();
  await page.locator('.cart-line').waitFor();
  await lookOver('cart');
}

/** Opens an account on the way to the checkout. */
export async function openAccount(page: Page, lookOver: LookOver = pass): Promise<void> {
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.getByRole('link', { name: 'Open an account' }).click();
  await page.getByLabel('Name').fill('Grace Hopper');
  await page.getByLabel('E-mail address').fill(`grace.${crypto.randomUUID().slice(0, 8)}@example.com`);
  await page.getByLabel('Password').fill(password);
  await lookOver('sign up');
  await page.getByRole('button', { name: 'Open account' }).click();
  await page.getByLabel('Recipient').waitFor();
}

export async function giveAddress(page: Page, button = 'Save address'): Promise<void> {
  await page.getByLabel('Country').selectOption('United States');
  await page.getByLabel('Recipient').fill('Grace Hopper');
  await page.getByLabel('Street and number').fill('1 Compiler Way');
  await page.getByLabel('City').fill('Arlington');
  await page.getByLabel('State').selectOption('Virginia');
  await page.getByLabel('ZIP code').fill('22201');
  await page.getByRole('button', { name: button }).click();
  await page.locator('.choice[data-selected]', { hasText: 'Standard' }).waitFor();
}

/** Gives a card, which is then among `choices`: at the checkout the one that is chosen. */
export async function giveCard(
  page: Page,
  card: keyof typeof numbers,
  choices: Locator = page.locator('.choice[data-selected]'),
  button = 'Save card',
): Promise<void> {
  const another = page.getByRole('button', { name: 'Another card' });
  await page.getByLabel('Card number').or(another).waitFor();
  if (await another.isVisible()) await another.click();
  await page.getByLabel('Card number').fill(numbers[card]);
  await page.getByLabel('Expires').fill('12/31');
  await page.getByRole('button', { name: button }).click();
  await choices.filter({ hasText: numbers[card].slice(-4) }).waitFor();
}

export async function placeOrder(page: Page): Promise<void> {
  await page.locator('button:not([data-disabled])', { hasText: 'Place order' }).click();
  await page.waitForURL(/\/orders\//);
}

/** Watches an order until it is at the door. */
export async function awaitDelivery(page: Page): Promise<void> {
  await page.locator('.track [data-state="done"]').nth(4).waitFor();
}
