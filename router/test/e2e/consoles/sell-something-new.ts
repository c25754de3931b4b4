import { randomUUID } from 'node:crypto';
import { enter, typeInto } from '../../browser/tab-to.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** A vendor enters a product, whose price is wrong at first, publishes it, and gives it another price. */
export async function sellSomethingNew({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  const title = `Compiler bookends ${randomUUID().slice(0, 8)}`;
  await enter(page, page.getByRole('link', { name: 'New product' }));
  await typeInto(page, page.getByLabel('Title'), title);
  await typeInto(page, page.getByLabel('Description'), 'Two of them keep a shelf of manuals upright.');
  await typeInto(page, page.getByLabel('Category'), 'Office Supplies: Storage');
  await typeInto(page, page.getByLabel('SKU'), `BOOKENDS-${randomUUID().slice(0, 8)}`);
  await typeInto(page, page.getByLabel('Price in dollars'), '-1');
  await enter(page, page.getByRole('button', { name: 'Save as a draft' }));
  await page.getByText('A price is').waitFor();
  await lookOver('new product');
  await typeInto(page, page.getByLabel('Price in dollars'), '24.90');
  await enter(page, page.getByRole('button', { name: 'Save as a draft' }));
  await page.getByRole('heading', { name: title }).waitFor();

  await enter(page, page.getByRole('link', { name: 'Catalogue' }).first());
  await enter(page, page.getByRole('link', { name: 'Drafts' }));
  await page.getByRole('row', { name: title }).waitFor();
  await lookOver('catalogue');
  await enter(page, page.getByRole('link', { name: title, exact: true }).last());
  await enter(page, page.getByRole('button', { name: 'Publish' }));
  await page.getByText('It is on sale.').waitFor();

  await typeInto(page, page.getByLabel('New price in dollars'), '31.50');
  await enter(page, page.getByRole('button', { name: 'Set' }));
  await page.getByText('It costs that from now on.').waitFor();
  await lookOver('product of the catalogue');
  await enter(page, page.getByRole('link', { name: 'See it in the shop' }));
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByText('$31.50').first().waitFor();
}
