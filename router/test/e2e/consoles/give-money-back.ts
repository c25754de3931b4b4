import { enter, typeInto } from '../../browser/tab-to.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Staff find an order by its number, give a part of its money back, then call it off, which gives back the rest. */
export async function giveMoneyBack(
  { page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>,
  number: string,
): Promise<void> {
  await typeInto(page, page.getByLabel('Order number'), number);
  await enter(page, page.getByRole('button', { name: 'Find' }));
  await page.getByRole('heading', { name: `Order ${number}` }).waitFor();
  await page.getByText('Grace Hopper').first().waitFor();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await lookOver('order');

  // More than there is is refused.
  await typeInto(page, page.getByLabel('Give back'), '900000');
  await typeInto(page, page.getByLabel('Why').first(), 'A scratch');
  await enter(page, page.getByRole('button', { name: 'Give it back' }));
  await page.getByRole('alert').waitFor();
  await typeInto(page, page.getByLabel('Give back'), '5.00');
  await typeInto(page, page.getByLabel('Why').first(), 'A scratch');
  await enter(page, page.getByRole('button', { name: 'Give it back' }));
  await page.getByText('It goes back.').waitFor();
  await page.getByText('$5.00 given back').waitFor();

  await typeInto(page, page.getByRole('form', { name: 'Cancel the order' }).getByLabel('Why'), 'Ordered by mistake');
  await enter(page, page.getByRole('button', { name: 'Cancel the order' }));
  await page.getByText('Nothing had left: it was cancelled.').waitFor();
  await lookOver('cancelled order');
}
