import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Somebody of the staff makes a category and moves it, puts a product into a collection, and says what things are called in German. */
export async function arrangeShop({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  const name = `Standing desks ${randomUUID().slice(0, 8)}`;
  await page.getByRole('heading', { name: 'Categories', level: 1 }).waitFor();
  await lookOver('categories');
  await field(page, 'Name').fill(name);
  await field(page, 'A part of').selectOption({ label: 'Furniture: Tables' });
  await press(page, 'Make the category');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await field(page, 'A part of').selectOption({ label: 'Furniture' });
  await press(page, 'Move it there');
  await page.getByText('It is there from now on.').waitFor();
  await lookOver('category');
  await press(page, 'Delete the category');
  await press(page, 'Delete it for ever');
  await page.getByRole('heading', { name: 'Categories', level: 1 }).waitFor();

  await page.getByRole('link', { name: 'Collections' }).click();
  await page.getByRole('link', { name: 'For the new office' }).click();
  await field(page, 'Product to add').fill('stapler');
  await press(page, 'Find');
  await page.getByRole('button', { name: /^Add / }).first().click();
  await page.getByText('13 products', { exact: true }).waitFor();
  await lookOver('collection by hand');
  await page
    .getByRole('button', { name: /^Take out / })
    .last()
    .click();
  await page.getByText('12 products', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Collections' }).first().click();
  await page.getByRole('link', { name: 'Without wires' }).click();
  await page.getByRole('heading', { name: 'Its rule' }).waitFor();
  await lookOver('collection by a rule');

  await page.getByRole('link', { name: 'Translations' }).click();
  await page.getByText('20 of 20 done').waitFor();
  await lookOver('translations');
  await page.getByRole('link', { name: 'Collections' }).last().click();
  await page.getByRole('link', { name: 'Under ten dollars' }).click();
  await field(page, 'Name in German').fill('Unter zehn Dollar');
  await press(page, 'Save');
  await page.getByText('It is said so from now on.').waitFor();
  await lookOver('translation');

  await page.getByRole('link', { name: 'Synonyms' }).click();
  await field(page, 'Words').last().fill('sofa, couch');
  await press(page, 'Add them');
  await page.getByText('They are found from now on.').waitFor();
  await page.getByText('1 set', { exact: true }).waitFor();
  await lookOver('synonyms');
}

function field(page: Page, label: string) {
  return page.getByLabel(label, { exact: true });
}

function press(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).click();
}
