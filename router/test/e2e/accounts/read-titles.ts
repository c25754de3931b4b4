import { expect } from 'vitest';
import { signIn } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** Loads each console by its address, and one thing of it. */
export async function readTitles({ page }: WatchedPage): Promise<void> {
  await signIn(page, 'admin@example.com');
  await page.goto('/console/orders');
  const consoles = page.getByRole('navigation', { name: 'Consoles' }).getByRole('link');
  await consoles.first().waitFor();
  const names = await consoles.allInnerTexts();
  const addresses = await Promise.all((await consoles.all()).map((link) => link.getAttribute('href')));
  const expectTitle = (title: string) => expect.poll(() => page.title()).toBe(`${title} · Agora`);

  for (const [index, address] of addresses.entries()) {
    await page.goto(address ?? '');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectTitle(names[index] ?? '');
  }

  await page.goto('/console/orders');
  const order = page.locator('.table a[href^="/console/orders/"]').first();
  const number = await order.innerText();
  await order.click();
  await expectTitle(`Order ${number}`);
  await page.reload();
  await expectTitle(`Order ${number}`);
  await page.goBack();
  await expectTitle('Orders');
}
