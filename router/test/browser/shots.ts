import type { Page } from 'playwright-core';

/** The way to each page that is pictured, in the order of a visit. */
export const shots: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: (page) => visit(page, '/'),
  category: (page) => visit(page, '/c/chairs'),
  department: (page) => visit(page, '/c/office-supplies?stock=in&sort=PRICE'),
  search: (page) => visit(page, '/search?q=bokcase'),
  nothing: (page) => visit(page, '/search?q=zzzzzz'),
  product: async (page) => {
    await visit(page, '/c/bookcases?sort=RATING');
    await page.locator('.product-tile a').first().click();
    await page.locator('.offer').waitFor();
  },
  'in-cart': async (page) => {
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByText('It is in your cart').waitFor();
  },
  cart: async (page) => {
    await page.getByRole('link', { name: /^Cart/ }).click();
    await page.locator('.cart-line').first().waitFor();
  },
  'sign-in': (page) => visit(page, '/sign-in?to=/checkout'),
  'sign-up': (page) => visit(page, '/sign-up'),
  checkout: async (page) => {
    await visit(page, '/sign-in?to=/checkout');
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByLabel('Password').fill('correct-horse-battery');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.steps').waitFor();
    await page
      .getByRole('button', { name: /Place order/ })
      .and(page.locator(':not([data-disabled])'))
      .waitFor();
  },
  'not-found': (page) => visit(page, '/nowhere'),
};

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}
