import { expect } from 'vitest';
import { password } from '../../browser/buy.ts';
import { signUp } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Agrees and takes it back, has a file made and saves it, asks for the erasure and calls it off. */
export async function keepPrivacy({ page, lookOver }: WatchedPage): Promise<void> {
  const email = await signUp(page, 'Hedy Lamarr');
  await page.getByRole('link', { name: /^Privacy/ }).click();
  await page.getByRole('button', { name: 'I agree: News and offers by mail' }).click();
  await page.getByRole('button', { name: 'Withdraw: News and offers by mail' }).click();
  await page.getByText('When you said what').click();
  await page.getByText(/withdrawn from text 1/).waitFor();
  await lookOver('consents');

  await page.getByRole('button', { name: 'Ask for a file' }).click();
  const save = page.getByRole('button', { name: /^Save the file/ });
  await save.waitFor();
  const saving = page.waitForEvent('download');
  await save.click();
  const file = await (await saving).createReadStream();
  const text = (await file.toArray()).join('');
  expect(JSON.parse(text)).toMatchObject({ user: expect.any(Array), order: [] });
  expect(text).toContain(email);
  await lookOver('a file of personal data');

  await page.getByRole('button', { name: 'Erase my account' }).click();
  await page.getByLabel('Password').fill(password);
  await page.getByText('I want my account to be erased').click();
  await lookOver('erasure');
  await page.getByRole('button', { name: 'Erase my account' }).click();
  await page.getByRole('button', { name: 'Keep my account' }).click();
  await page.getByRole('button', { name: 'Erase my account' }).waitFor();
}
