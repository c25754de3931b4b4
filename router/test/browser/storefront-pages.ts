import type { Page } from 'playwright-core';

/** Every page of the storefront that has an address of its own, with something that it shows once it is whole. */
export const guestPages: Readonly<Record<string, string>> = {
  '/': 'Departments',
  '/c/furniture': 'Furniture',
  '/c/chairs?stock=in&sort=PRICE': 'Chairs',
  '/c/furniture?a.colour=Black&a.colour=Oak&from=20&to=900': 'Furniture',
  '/c/nothing': 'There is no such department',
  '/search?q=desk': '“desk”',
  '/search?q=zzzzzz': 'Nothing found',
  '/p/nothing': 'There is no such product',
  '/cart': 'Your cart is empty',
  '/sign-in': 'Welcome back',
  '/sign-up': 'Open an account',
  '/forgot-password': 'Forgotten your password?',
  '/reset-password#token=none': 'Set another password',
  '/verify-email#token=none': 'Your e-mail address',
  '/unsubscribe#token=none': 'Mails about offers and news',
  '/shared/018f0000-0000-7000-8000-000000000000': 'Nothing is shared here',
  '/shared/018f0000': 'This link is not whole',
  '/nowhere': 'There is nothing here',
};

/** Those of somebody who is signed in, and has an empty cart. */
export const personalPages: Readonly<Record<string, string>> = {
  '/account': 'Addresses',
  '/account/security': 'Where you are signed in',
  '/account/privacy': 'What you agree to',
  '/account/activity': 'Recent activity',
  '/account/service-tokens': 'Service tokens',
  '/account/wish-lists': 'Wish lists',
  '/account/wish-lists/018f0000-0000-7000-8000-000000000000': 'There is no such list',
  '/checkout': 'There is nothing to check out',
  '/orders/018f0000-0000-7000-8000-000000000000': 'There is no such order',
};

export async function goTo(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}
