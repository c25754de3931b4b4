import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { type LookOver, password } from './buy.ts';

/** Adds an app to the account that is signed in, signs out, and gets in again with a recovery code. */
export async function signInWithApp(page: Page, lookOver: LookOver): Promise<void> {
  const email = await page.getByText(/^\S+@example\.com$/).innerText();
  await page.getByRole('link', { name: /^Security/ }).click();
  await page.getByText('This one').waitFor();
  await lookOver('security');

  await page.getByRole('button', { name: 'Add an app' }).click();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  await lookOver('app');
  const secret = (await page.locator('.security-page form code').innerText()).replaceAll(' ', '');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Switch on' }).click();
  const recoveryCode = await page.locator('.recovery-codes code').first().innerText();
  await lookOver('recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 of 10 recovery codes are left').waitFor();

  // What is asked for while the session ends is refused.
  const shown = page.waitForResponse((response) => response.request().postData()?.includes('AccountPage') ?? false);
  await page.getByRole('link', { name: 'Account' }).first().click();
  await shown;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/sign-in?to=/account/security');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code', { exact: true }).fill(recoveryCode);
  await lookOver('code');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('9 of 10 recovery codes are left').waitFor();
}
