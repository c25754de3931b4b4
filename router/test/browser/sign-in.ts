import type { Page } from 'playwright-core';
import { password } from './buy.ts';

/** Fills in the form of the sign-in page that is shown. */
export async function fillSignIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Gives the browser the session of an account, as the sign-in page would. */
export async function signIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/session', { data: { email, password } });
  const { grant } = (await answer.json()) as { readonly grant: unknown };
  if (!grant) throw new Error(`${email} was not let in: ${await answer.text()}`);
}

/** Opens an account, which is signed in then; resolves to its address. */
export async function signUp(page: Page, displayName: string): Promise<string> {
  const email = `${crypto.randomUUID().slice(0, 13)}@example.com`;
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(displayName);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Open account' }).click();
  await page.getByRole('heading', { name: displayName }).waitFor();
  return email;
}
