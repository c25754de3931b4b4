import { enter, typeInto } from '../../browser/tab-to.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** A vendor books seven pieces that came and two that broke, and finds both in the ledger. */
export async function bookStock({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  await page.getByText('What moved').waitFor();
  await typeInto(page, page.getByRole('textbox', { name: 'Product' }), 'scissors');
  await enter(page, page.getByRole('button', { name: 'Find' }));
  await enter(page, page.getByRole('main').getByRole('listitem').getByRole('link').first());
  const onHand = page
    .getByRole('group', { name: 'Stock by warehouse' })
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
    .nth(1);
  const before = Number(await onHand.innerText());

  await typeInto(page, page.getByLabel('How many'), '7');
  await enter(page, page.getByRole('button', { name: 'Book' }));
  const latest = page.getByRole('group', { name: 'Movements of stock' }).getByRole('row').nth(1);
  await latest.filter({ hasText: 'Received' }).filter({ hasText: '+7' }).filter({ hasText: 'Vera Vendor' }).waitFor();

  await typeInto(page, page.getByLabel('What', { exact: true }), 'More or less than thought');
  await typeInto(page, page.getByLabel('Why'), 'Damaged');
  await typeInto(page, page.getByLabel('By how many'), '-2');
  await enter(page, page.getByRole('button', { name: 'Book' }));
  await latest.filter({ hasText: 'Adjusted, damaged' }).filter({ hasText: '−2' }).waitFor();
  await lookOver('stock');
  await onHand.filter({ hasText: new RegExp(`^${before + 5}$`) }).waitFor();

  // More than there are is refused.
  await typeInto(page, page.getByLabel('By how many'), '-900000');
  await enter(page, page.getByRole('button', { name: 'Book' }));
  await page.getByRole('alert').waitFor();
}
