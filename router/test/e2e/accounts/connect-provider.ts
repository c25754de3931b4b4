import { password } from '../../browser/buy.ts';
import { fillSignIn } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Connects a provider with an account that is there, which the provider alone does not open; takes it away again. */
export async function connectProvider({ page, lookOver }: WatchedPage): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByRole('link', { name: 'ada' }).click();
  await page.getByRole('alert').getByText('sign in').waitFor();
  await lookOver('a provider that is not connected');
  await page.getByRole('link', { name: 'Sign in another way' }).click();

  await fillSignIn(page, 'ada@example.com');
  await page.getByRole('link', { name: /^Security/ }).click();
  await page.getByRole('button', { name: 'Connect Acme' }).click();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Go to Acme' }).click();
  await page.getByText(/^ada@example\.com, connected/).waitFor();
  await lookOver('a provider that is connected');

  await page.request.delete('/session', { data: {} });
  await page.goto('/sign-in?to=/account/security');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByText(/connected .+, last used .+/).waitFor();
  await page.getByRole('button', { name: /^Disconnect Acme/ }).click();
  await page.getByText(/^ada@example\.com, connected/).waitFor({ state: 'detached' });
}
