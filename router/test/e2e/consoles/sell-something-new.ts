import { randomUUID } from 'node:crypto';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** A vendor enters a product, whose price is wrong at first, publishes it, and gives it another price. */
export async function sellSomethingNew({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  const title = `Compiler bookends ${randomUUID().slice(0, 8)}`;
  await page.getByRole('link', { name: 'New product' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Description').fill('Two of them keep a shelf of manuals upright.');
  await page.getByLabel('Category').selectOption({ label: 'Office Supplies: Storage' });
  await page.getByLabel('SKU').fill(`BOOKENDS-${randomUUID().slice(0, 8)}`);
  await page.getByLabel('Price in dollars').fill('-1');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByText('A price is').waitFor();
  await lookOver('new product');
  await page.getByLabel('Price in dollars').fill('24.90');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('heading', { name: title }).waitFor();

  await page.getByRole('link', { name: 'Catalogue' }).first().click();
  await page.getByRole('row', { name: title }).waitFor();
  await lookOver('catalogue');
  await page.getByRole('link', { name: title, exact: true }).last().click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('It is on sale.').waitFor();

  await page.getByLabel('New price in dollars').fill('31.50');
  await page.getByRole('button', { name: 'Set' }).click();
  await page.getByText('It costs that from now on.').waitFor();
  await lookOver('product of the catalogue');
  await page.getByRole('link', { name: 'See it in the shop' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByText('$31.50').first().waitFor();
}
