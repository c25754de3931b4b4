import type { WatchedPage } from './watched-page.ts';

/** Somebody sees a price in euros, finds the same in the cart, and goes back to dollars there, which the product's page then has too. */
export async function chooseCurrency({ page, lookOver }: WatchedPage): Promise<void> {
  await page.goto('/c/chairs?stock=in');
  await page.locator('.product-tile a').first().click();
  const price = page.locator('.offer-price');
  await price.getByText('$').first().waitFor();
  const product = page.url();
  await page.getByLabel('Currency', { exact: true }).selectOption('EUR');
  await price.getByText('€').waitFor();
  await lookOver('product in euros');
  await page.goto('/c/chairs?stock=in');
  await page.locator('.product-tile-price').first().getByText('€').waitFor();
  await page.getByText('Prices in Euro').waitFor();
  await lookOver('list in euros');
  await page.goto('/');
  await page.locator('.product-tile-price').first().getByText('€').waitFor();
  await page.goto(product);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'See the cart' }).click();
  await page.locator('.cart-line-total').getByText('€').waitFor();
  await page.getByLabel('Currency', { exact: true }).selectOption('USD');
  await page.locator('.cart-line-total').getByText('$').waitFor();
  await page.goto(product);
  await price.getByText('$').first().waitFor();
}
