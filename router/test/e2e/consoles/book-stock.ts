import type { WatchedPage } from '../../browser/watched-page.ts';

/** A vendor books seven pieces that came and two that broke, and finds both in the ledger. */
export async function bookStock({ page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>): Promise<void> {
  await page.getByText('What moved').waitFor();
  await page.getByRole('textbox', { name: 'Product' }).fill('scissors');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  const onHand = page
    .getByRole('group', { name: 'Stock by warehouse' })
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
    .nth(1);
  const before = Number(await onHand.innerText());

  await page.getByLabel('How many').fill('7');
  await page.getByRole('button', { name: 'Book' }).click();
  const latest = page.getByRole('group', { name: 'Movements of stock' }).getByRole('row').nth(1);
  await latest.filter({ hasText: 'Received' }).filter({ hasText: '+7' }).filter({ hasText: 'Vera Vendor' }).waitFor();

  await page.getByLabel('What', { exact: true }).selectOption('More or less than thought');
  await page.getByLabel('Why').selectOption('Damaged');
  await page.getByLabel('By how many').fill('-2');
  await page.getByRole('button', { name: 'Book' }).click();
  await latest.filter({ hasText: 'Adjusted, damaged' }).filter({ hasText: '−2' }).waitFor();
  await lookOver('stock');
  await onHand.filter({ hasText: new RegExp(`^${before + 5}$`) }).waitFor();

  // More than there are is refused.
  await page.getByLabel('By how many').fill('-900000');
  await page.getByRole('button', { name: 'Book' }).click();
  await page.getByRole('alert').waitFor();
}
