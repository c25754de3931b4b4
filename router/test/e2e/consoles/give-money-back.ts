import type { WatchedPage } from '../../browser/watched-page.ts';

/** Staff find an order by its number, give a part of its money back, then call it off, which gives back the rest. */
export async function giveMoneyBack(
  { page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>,
  number: string,
): Promise<void> {
  await page.getByLabel('Order number').fill(number);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('heading', { name: `Order ${number}` }).waitFor();
  await page.getByText('Grace Hopper').first().waitFor();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await lookOver('order');

  // More than there is is refused.
  await page.getByLabel('Give back').fill('900000');
  await page.getByLabel('Why').first().fill('A scratch');
  await page.getByRole('button', { name: 'Give it back' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Give back').fill('5.00');
  await page.getByLabel('Why').first().fill('A scratch');
  await page.getByRole('button', { name: 'Give it back' }).click();
  await page.getByText('It goes back.').waitFor();
  await page.getByText('$5.00 given back').waitFor();

  await page.getByRole('form', { name: 'Cancel the order' }).getByLabel('Why').selectOption('Ordered by mistake');
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByText('Nothing had left: it was cancelled.').waitFor();
  await lookOver('cancelled order');
}
