import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { giveCard } from './buy.ts';

/** On the account page: gives the shop what it may know. */
export async function changeProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the profile' }).click();
  await page.getByLabel('Language of mails').selectOption('German');
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  await page.getByLabel('Telephone').fill('12');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await page.locator('.field .fault', { hasText: /telephone|phone/i }).waitFor();
  await page.getByLabel('Telephone').fill('+49 9131 850');
  await page.getByRole('button', { name: 'Save profile' }).click();
  const profile = page.locator('.profile');
  for (const kept of ['German', 'Europe/Berlin', '+499131850']) await profile.getByText(kept).waitFor();
}

/** On the account page: an address of Germany, which is mended, and another one that is used first from then on. */
export async function keepAddresses(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByLabel('Country').selectOption('Germany');
  await expect
    .poll(() => page.locator('.fields label').allInnerTexts())
    .toEqual(['Country', 'Recipient', 'Street and number', 'Flat, floor, company (optional)', 'Postal code', 'City']);
  await page.getByLabel('Recipient').fill('Emmy Noether');
  await page.getByLabel('Street and number').fill('Hauptstraße 23');
  await page.getByLabel('Postal code').fill('91054');
  await page.getByLabel('City').fill('Erlangen');
  await page.getByRole('button', { name: 'Save address' }).click();
  await page.getByText('Hauptstraße 23, 91054 Erlangen, Germany').waitFor();

  await page.getByRole('button', { name: 'Change the address of Emmy Noether' }).click();
  await page.getByLabel('Street and number').fill('Hauptstraße 25');
  await page.getByRole('button', { name: 'Save address' }).click();
  await page.getByText('Hauptstraße 25, 91054 Erlangen, Germany').waitFor();

  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByLabel('Country').selectOption('United States');
  await page.getByLabel('Recipient').fill('Bryn Mawr College');
  await page.getByLabel('Street and number').fill('101 Merion Avenue');
  await page.getByLabel('City').fill('Bryn Mawr');
  await page.getByLabel('State').selectOption('Pennsylvania');
  await page.getByLabel('ZIP code').fill('19010');
  await page.getByRole('button', { name: 'Save address' }).click();
  await page.getByText('101 Merion Avenue, Bryn Mawr, PA 19010, United States').waitFor();
  await page.getByRole('button', { name: 'Use first: the address of Emmy Noether' }).click();
  await page.getByRole('button', { name: 'Use first: the address of Bryn Mawr College' }).waitFor();
}

/** On the account page: two cards; the first gets a name and is used first. */
export async function keepCards(page: Page): Promise<void> {
  for (const card of ['good', 'declined'] as const) {
    await page.getByRole('button', { name: 'Add a card' }).click();
    await giveCard(page, card, page.getByRole('listitem'));
  }
  await page.getByRole('button', { name: 'Rename the card that ends in 4242' }).click();
  await page.getByLabel('Name of the card').fill('The good one');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByText(/^The good one: /).waitFor();
  await page.getByRole('button', { name: 'Use first: the card that ends in 4242' }).click();
  await page.getByRole('button', { name: 'Use first: the card that ends in 0002' }).waitFor();
}
