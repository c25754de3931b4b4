import type { Page } from 'playwright-core';
import { awaitDelivery, password } from './buy.ts';
import { enter, tabTo, typeInto } from './tab-to.ts';

/** A purchase, from the front page to the door, without a mouse. */
export async function buyByKeyboard(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Popular this month' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Skip to the page' }));

  await typeInto(page, 'Search the shop', 'staple');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role="option"][aria-selected="true"]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/p\//);
  await enter(page, page.getByRole('button', { name: 'Add to cart' }));
  await enter(page, page.getByRole('link', { name: 'See the cart' }));
  await enter(page, page.getByRole('link', { name: 'Check out' }));

  await enter(page, page.getByRole('link', { name: 'Open an account' }));
  await typeInto(page, 'Name', 'Katherine Johnson');
  await typeInto(page, 'E-mail address', `katherine.${crypto.randomUUID().slice(0, 8)}@example.com`);
  await typeInto(page, 'Password', password);
  await page.keyboard.press('Enter');

  await typeInto(page, 'Country', 'United States');
  await typeInto(page, 'Recipient', 'Katherine Johnson');
  await typeInto(page, 'Street and number', '1 Orbit Road');
  await typeInto(page, 'City', 'Hampton');
  await typeInto(page, 'State', 'Virginia');
  await typeInto(page, 'ZIP code', '23669');
  await page.keyboard.press('Enter');
  await page.locator('.choice[data-selected]', { hasText: 'Standard' }).waitFor();

  // One of a few is reached by Tab as one thing, and chosen by the arrows.
  await tabTo(page, page.getByRole('radio', { name: /^Standard/ }));
  await page.keyboard.press('ArrowDown');
  await page.locator('.choice[data-selected]', { hasText: 'Express' }).waitFor();

  await typeInto(page, 'Card number', '4242 4242 4242 4242');
  await typeInto(page, 'Expires', '12/31');
  await page.keyboard.press('Enter');
  await page.locator('.choice[data-selected]', { hasText: '4242' }).waitFor();
  await enter(page, page.locator('button:not([data-disabled])', { hasText: 'Place order' }));
  await page.waitForURL(/\/orders\//);
  await awaitDelivery(page);
}
