import type { WatchedPage } from '../../browser/watched-page.ts';

/** Says no at the provider, and is told by the shop. */
export async function refuseAtProvider({ page, lookOver }: WatchedPage): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByRole('link', { name: 'None of them' }).click();
  await page.getByRole('alert').waitFor();
  await lookOver('a provider that did not confirm');
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
}
