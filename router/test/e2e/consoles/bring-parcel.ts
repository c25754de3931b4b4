import type { WatchedPage } from '../../browser/watched-page.ts';

/** A courier with a phone takes a parcel to a door in vain, and hands it over at the second try. */
export async function bringParcel(
  { page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>,
  trackingNumber: string,
): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const parcel = page.getByRole('article', { name: `Parcel ${trackingNumber}` });
  const press = (name: string) => parcel.getByRole('button', { name }).click();
  await parcel.getByText('Scheduled').waitFor();
  await lookOver('parcels');
  await press('Picked up');
  await parcel.getByText('Dispatched').waitFor();
  await press('Out for delivery');

  await press('Nobody took it');
  await page.getByLabel('Why nobody took it').fill('The bell is broken');
  await lookOver('parcel that nobody took');
  await press('Try another day');
  await parcel.getByText('tried 1 ×').waitFor();

  await press('Out for delivery');
  await press('Delivered');
  await page.getByLabel('Who took it').fill('Grace herself');
  await press('It is delivered');
  await parcel.getByText('Grace herself').waitFor();

  // Done: it is not to be done any more.
  await page.reload();
  await page.getByRole('heading', { name: 'Parcels' }).waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await parcel.waitFor({ state: 'detached' });
}
