import type { WatchedPage } from '../../browser/watched-page.ts';

/** Opens an account by signing in with a provider, and gets into it again by the same way. */
export async function enterWithProvider({ page, lookOver }: WatchedPage): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Acme' }).waitFor();
  await lookOver('sign in with a provider');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByRole('link', { name: 'grace' }).click();
  await page.getByRole('heading', { name: 'Grace Hopper' }).waitFor();
  await page.getByText('grace@acme.example').first().waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/');
  await page.goto('/sign-in?to=/account/security');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByText('Your account has no password.').waitFor();
  await lookOver('an account without a password');
}
