import { expect } from 'vitest';
import { signIn } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

const reason = 'She cannot find her invoice.';

/** Finds a customer and acts as them; the banner is there after the page was loaded anew, and other tabs know nothing of it. */
export async function actAsCustomer({ page, lookOver, openTab }: WatchedPage): Promise<void> {
  await signIn(page, 'support@example.com');
  await page.goto('/console/users');
  await page.getByLabel('Name or e-mail address').fill('ada shopper');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL(/q=ada/);
  await lookOver('people');
  await page.getByRole('link', { name: 'Ada Shopper' }).click();
  await page.getByRole('button', { name: 'Act as Ada Shopper' }).click();
  await page.getByLabel('Why').fill(reason);
  await lookOver('a customer');
  await page.getByRole('button', { name: 'Act as Ada Shopper' }).click();

  const banner = page.getByRole('region', { name: 'Acting as a customer' });
  await banner.getByText(reason).waitFor();
  await lookOver('acting, home');
  await page.goto('/account');
  await banner.getByText(/You act as Ada Shopper/).waitFor();
  await page.getByText('Ways of paying, e-mail address and password are for the customer alone.').waitFor();
  await lookOver('acting, account');
  await page.goto('/account/security');
  await page.getByText('How a customer signs in is for them alone.').waitFor();

  const own = await openTab();
  await own.goto('/account');
  await own.getByRole('heading', { name: 'Sue Support' }).waitFor();
  expect(await own.getByRole('region', { name: 'Acting as a customer' }).count()).toBe(0);

  await banner.getByRole('button', { name: 'End' }).click();
  await page.waitForURL('**/console/users/*');
  await page.getByText(reason).waitFor();
  expect(await banner.count()).toBe(0);
}
