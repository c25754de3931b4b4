import type { Page } from 'playwright-core';
import { checkOutAsGuest, orderInVain, orderWithAnotherCard } from './buy-as-guest.ts';
import { awaitDelivery, fillCart, giveAddress, giveCard, openAccount, password, placeOrder } from './buy.ts';
import { keepOnList, shareList } from './keep-wishes.ts';

/** The way to each page that is pictured, in the order of a visit. */
export const shots: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/', { waitUntil: 'networkidle' }),
  category: (page) => page.goto('/c/chairs', { waitUntil: 'networkidle' }),
  department: (page) => page.goto('/c/office-supplies?stock=in&sort=PRICE', { waitUntil: 'networkidle' }),
  filtered: (page) =>
    page.goto('/c/furniture?a.colour=Black&a.material=Wood&from=20&to=500', { waitUntil: 'networkidle' }),
  nothing: (page) => page.goto('/search?q=zzzzzz', { waitUntil: 'networkidle' }),
  'not-found': (page) => page.goto('/nowhere'),
  'sign-in': (page) => page.goto('/sign-in'),
  'sign-up': (page) => page.goto('/sign-up'),
  'forgot-password': (page) => page.goto('/forgot-password'),
  'link-used': (page) => page.goto('/verify-email#token=none'),
  'staff-invitation': (page) => page.goto('/staff-invitation#token=none'),
  unsubscribe: (page) => page.goto('/unsubscribe#token=none'),
  cart: (page) => fillCart(page),
  product: async (page) => {
    await page.locator('.cart-line-title a').click();
    await page.locator('.reviews').waitFor();
  },
  'product-preorder': async (page) => {
    await page.goto('/p/global-ergonomic-managers-chair');
    await page.getByLabel('Which').selectOption('Burgundy');
    await page.getByText('Order now, sent').waitFor();
  },
  'product-kit': async (page) => {
    await page.goto('/p/logitech-desktop-mk120-mouse-and-keyboard-combo');
    await page.getByRole('region', { name: 'In the box' }).waitFor();
  },
  'guest-checkout': async (page) => {
    await page.goto('/cart');
    await checkOutAsGuest(page);
  },
  'guest-declined': orderInVain,
  'guest-order': orderWithAnotherCard,
  'cart-empty': (page) => page.goto('/cart', { waitUntil: 'networkidle' }),
  'checkout-new': async (page) => {
    await fillCart(page);
    await openAccount(page);
  },
  checkout: async (page) => {
    await giveAddress(page);
    await giveCard(page, 'declined');
  },
  'order-declined': async (page) => {
    await placeOrder(page);
    await page.getByText('Your card was declined').waitFor();
  },
  order: async (page) => {
    await page.getByRole('link', { name: 'Try another card' }).click();
    await giveCard(page, 'good');
    await placeOrder(page);
    await page.locator('.track [data-state="done"]').nth(2).waitFor();
  },
  'order-delivered': (page) => awaitDelivery(page),
  account: async (page) => {
    await page.getByRole('link', { name: 'Account' }).first().click();
    await page.locator('.account-order').first().waitFor();
  },
  security: (page) => page.goto('/account/security'),
  'cart-saved': async (page) => {
    await fillCart(page);
    await page.getByRole('button', { name: /for later/ }).click();
    await page.getByRole('heading', { name: 'Saved for later' }).waitFor();
  },
  privacy: (page) => page.goto('/account/privacy'),
  activity: (page) => page.goto('/account/activity', { waitUntil: 'networkidle' }),
  'wish-list': (page) => keepOnList(page),
  shared: async (page) => {
    await page.goto(await shareList(page));
    await page.locator('.goods-row').waitFor();
  },
  'wish-lists': (page) => page.goto('/account/wish-lists'),
  console: async (page) => {
    await page.context().clearCookies();
    await page.goto('/console');
    await page.getByLabel('E-mail address').fill('admin@example.com');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/console/*');
  },
  'service-tokens': (page) => page.goto('/account/service-tokens'),
  'console-users': (page) => page.goto('/console/users?role=CUSTOMER', { waitUntil: 'networkidle' }),
  'console-user': (page) => followFirst(page, '/console/users/'),
  'console-groups': async (page) => {
    await page.goto('/console/groups', { waitUntil: 'networkidle' });
    const groups = page.locator('a[href^="/console/groups/"]');
    if ((await groups.count()) > 0) return;
    await page.getByLabel('Name').fill('Traders');
    await page.getByLabel('Code').fill('trade');
    await page.getByRole('button', { name: 'Make the group' }).click();
    await groups.first().waitFor();
  },
  'console-group': (page) => followFirst(page, '/console/groups/'),
  'console-permissions': (page) => page.goto('/console/permissions', { waitUntil: 'networkidle' }),
  'console-erasures': (page) => page.goto('/console/erasures', { waitUntil: 'networkidle' }),
  'console-orders': (page) => page.goto('/console/orders', { waitUntil: 'networkidle' }),
  'console-order': (page) => followFirst(page, '/console/orders/'),
  'console-catalogue': (page) => page.goto('/console/catalogue?status=PUBLISHED', { waitUntil: 'networkidle' }),
  'console-new-product': (page) => page.goto('/console/catalogue/new', { waitUntil: 'networkidle' }),
  'console-product': async (page) => {
    await page.goto('/console/catalogue?status=PUBLISHED', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/catalogue/', '.catalogue-table ');
  },
  'console-categories': (page) => page.goto('/console/categories', { waitUntil: 'networkidle' }),
  'console-category': async (page) => {
    await page.goto('/console/categories', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/categories/', '.category-branches ');
  },
  'console-collections': (page) => page.goto('/console/collections', { waitUntil: 'networkidle' }),
  'console-collection': async (page) => {
    await page.goto('/console/collections', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/collections/', '.table ');
  },
  'console-collection-by-rule': async (page) => {
    await page.goto('/console/collections', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Under ten dollars' }).click();
    await page.getByRole('heading', { name: 'Its rule' }).waitFor();
  },
  'console-translations': (page) => page.goto('/console/translations', { waitUntil: 'networkidle' }),
  'console-translation': async (page) => {
    await page.goto('/console/translations?kind=CATEGORY', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/translations/');
  },
  'console-synonyms': (page) => page.goto('/console/synonyms', { waitUntil: 'networkidle' }),
  'console-import': async (page) => {
    await page.goto('/console/imports', { waitUntil: 'networkidle' });
    await page.getByLabel('File of products').setInputFiles(importFile);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('heading', { level: 1, name: 'A check of a file' }).waitFor();
    await page.locator('.import-progress').waitFor({ state: 'detached' });
  },
  'console-imports': (page) => page.goto('/console/imports', { waitUntil: 'networkidle' }),
  'console-prices': (page) => page.goto('/console/prices', { waitUntil: 'networkidle' }),
  'console-price-list': async (page) => {
    await page.goto('/console/prices', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/prices/', '.table ');
  },
  'console-stock': (page) => page.goto('/console/stock', { waitUntil: 'networkidle' }),
  'console-stock-of-one': async (page) => {
    await page.goto('/console/stock?q=mk120', { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.getByText('What is in the box', { exact: true }).click();
  },
  'console-supplies': (page) => page.goto('/console/supplies', { waitUntil: 'networkidle' }),
  'console-delivery-slots': (page) => page.goto('/console/delivery-slots', { waitUntil: 'networkidle' }),
  'console-gift-cards': (page) => page.goto('/console/gift-cards', { waitUntil: 'networkidle' }),
  'console-promotions': (page) => page.goto('/console/promotions', { waitUntil: 'networkidle' }),
  'console-promotion': async (page) => {
    await page.goto('/console/promotions', { waitUntil: 'networkidle' });
    await followFirst(page, '/console/promotions/', '.table ');
  },
  'console-tax-exemptions': (page) => page.goto('/console/tax-exemptions', { waitUntil: 'networkidle' }),
  'console-webhooks': (page) => page.goto('/console/webhooks', { waitUntil: 'networkidle' }),
  'console-transfers': (page) => page.goto('/console/supplies?part=transfers', { waitUntil: 'networkidle' }),
  'console-returns': (page) => page.goto('/console/supplies?part=returns', { waitUntil: 'networkidle' }),
  'console-warehouses': (page) => page.goto('/console/supplies?part=warehouses', { waitUntil: 'networkidle' }),
  'console-suppliers': (page) => page.goto('/console/suppliers', { waitUntil: 'networkidle' }),
  'console-policies': (page) => page.goto('/console/suppliers?part=policies', { waitUntil: 'networkidle' }),
  'console-counts': (page) => page.goto('/console/counts', { waitUntil: 'networkidle' }),
  'console-count': async (page) => {
    await page.goto('/console/counts', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Begin to count' }).click();
    await page.getByRole('heading', { name: /^C-/ }).waitFor();
  },
  'console-lots': (page) => page.goto('/console/lots', { waitUntil: 'networkidle' }),
  'console-serials': (page) => page.goto('/console/serials', { waitUntil: 'networkidle' }),
  'console-picks': (page) => page.goto('/console/serials?part=picks', { waitUntil: 'networkidle' }),
  'console-parcels': (page) => page.goto('/console/parcels', { waitUntil: 'networkidle' }),
  'console-reviews': (page) => page.goto('/console/reviews?status=PUBLISHED', { waitUntil: 'networkidle' }),
  'console-reviews-to-decide': (page) => page.goto('/console/reviews', { waitUntil: 'networkidle' }),
  'console-product-reviews': (page) => page.goto('/console/product-reviews', { waitUntil: 'networkidle' }),
  acting: async (page) => {
    await page.goto('/console/users?q=ada%40example.com');
    await followFirst(page, '/console/users/');
    await page.getByRole('button', { name: /^Act as/ }).click();
    await page.getByLabel('Why').fill('She cannot find her invoice.');
    await page.getByRole('button', { name: /^Act as/ }).click();
    await page.getByRole('region', { name: 'Acting as a customer' }).getByText('She cannot').waitFor();
  },
  'acting-ended': async (page) => {
    await page.getByRole('region', { name: 'Acting as a customer' }).getByRole('button', { name: 'End' }).click();
    await page.waitForURL('**/console/users/*');
    await page.getByText('She cannot find her invoice.').first().waitFor();
  },
  operations: async (page) => {
    await page.goto('/console/operations');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('svg').first().waitFor();
  },
};

/** Two products as a shop elsewhere hands them on, one of them without a price. */
const importFile = {
  name: 'spring.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Handle,Title,Body (HTML),Type,Variant SKU,Variant Price\n' +
      'desk-lamp-spring,Desk Lamp,A lamp for a desk,Furnishings,SPRING-1,24.90\n' +
      'desk-fan-spring,Desk Fan,A fan for a desk,Furnishings,SPRING-2,none\n',
  ),
};

async function followFirst(page: Page, path: string, within = ''): Promise<void> {
  const link = page.locator(`${within}a[href^="${path}"]`).first();
  await page.goto((await link.getAttribute('href')) ?? path, { waitUntil: 'networkidle' });
}
