import { expect } from 'vitest';
import { password } from '../../browser/buy.ts';
import { signIn } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Makes a token with one scope, whose secret is shown once, and takes it back. */
export async function makeServiceToken({ page, lookOver }: WatchedPage): Promise<void> {
  await signIn(page, 'vendor@example.com');
  await page.goto('/account');
  await page.getByRole('link', { name: /^Service tokens/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nightly stock import');
  await page.getByText('Change your stock').click();
  await page.getByLabel('Good for').selectOption('30 days');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Make the token' }).click();
  const secret = await page.locator('.secret code').innerText();
  expect(secret).toMatch(/^agora_st_/);
  await page.getByText('never used').waitFor();
  await lookOver('a new service token');
  await page.getByRole('button', { name: 'I have it' }).click();

  await page.reload();
  await page.getByText('never used').waitFor();
  expect(await page.getByText(secret).count()).toBe(0);
  await page.getByRole('button', { name: 'Revoke Nightly stock import' }).click();
  await page.getByText('None yet.').waitFor();
}
