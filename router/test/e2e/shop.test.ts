import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { openBreakableFeed } from '../browser/breakable-feed.ts';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { awaitDelivery, fillCart, giveAddress, giveCard, openAccount, password, placeOrder } from '../browser/buy.ts';
import { buyAsGuestInBrowser } from '../browser/buy-as-guest.ts';
import { buyByKeyboard } from '../browser/buy-by-keyboard.ts';
import { buyInBrowser } from '../browser/buy-in-browser.ts';
import { chooseCurrency } from '../browser/choose-currency.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { changeProfile, keepAddresses, keepCards } from '../browser/keep-account.ts';
import { chooseCart, wishInBrowser } from '../browser/keep-wishes.ts';
import { fillSignIn, signIn, signUp } from '../browser/sign-in.ts';
import { goTo, guestPages, personalPages } from '../browser/storefront-pages.ts';
import { openWatchedPage, type WatchedPage } from '../browser/watched-page.ts';
import { followMail } from './follow-mail.ts';
import { routerWithout } from './router-without.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

const ada = 'ada@example.com';

describe('the storefront in a browser', { timeout: 240_000 }, () => {
  let system: RunningSystem;
  let browser: Browser | undefined;

  beforeAll(async () => {
    system = await startSystem({ ROUTER_SAFELIST: 'pages' });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system[Symbol.asyncDispose]();
  });

  async function visit(
    context: TestContext,
    options: BrowserContextOptions & { readonly origin?: string } = {},
  ): Promise<WatchedPage> {
    browser ??= await openBrowser(browserOrSkip(context));
    const { origin = system.router.origin, ...others } = options;
    return openWatchedPage(browser, origin, others);
  }

  async function confirmAddress(page: Page, email: string): Promise<void> {
    await page.goto(`/verify-email#token=${await followMail(system, email)}`);
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await page.getByRole('link', { name: 'To your account' }).click();
  }

  it('sells: a declined card, another one, and the way to the door', async (context) => {
    await using visitor = await visit(context);

    await buyInBrowser(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('shows a product in the currency that somebody chose, and makes their cart in it', async (context) => {
    await using visitor = await visit(context);

    await chooseCurrency(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('sells to somebody who has no mouse', async (context) => {
    await using visitor = await visit(context);

    await buyByKeyboard(visitor.page);

    expect(visitor.faults).toEqual([]);
  });

  it('sells to somebody without an account', async (context) => {
    await using visitor = await visit(context);

    await buyAsGuestInBrowser(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('keeps nobody out of a page, light or dark', async (context) => {
    await using visitor = await visit(context);
    const { page, lookOver } = visitor;
    const lookAtAll = async (pages: Readonly<Record<string, string>>) => {
      for (const [path, heading] of Object.entries(pages)) {
        await goTo(page, path, heading);
        await lookOver(path);
      }
    };

    await lookAtAll(guestPages);
    await signIn(page, ada);
    await lookAtAll(personalPages);

    expect(visitor.faults).toEqual([]);
  });

  it('says of a service that is away what is missing, and sells all the same', async (context) => {
    await using other = await routerWithout(system, ['recommendation', 'review', 'inventory']);
    await using visitor = await visit(context, { origin: other.origin });
    const { page, lookOver } = visitor;

    await page.goto('/');
    await page.getByText('What is popular cannot be shown at the moment.').waitFor();
    await page.getByRole('heading', { name: 'Departments' }).waitFor();
    await page.goto('/c/chairs');
    await page.locator('.product-tile a').first().click();
    await page.getByText('Stock unknown at the moment').waitFor();
    await page.getByText('The reviews cannot be shown at the moment.').waitFor();
    await page.getByText('Related products cannot be shown at the moment.').waitFor();
    await lookOver('product without others');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByText('It is in your cart').waitFor();
    await page.getByRole('link', { name: 'See the cart' }).click();
    await page.locator('.cart-line').waitFor();

    expect(visitor.faults).toEqual([]);
  });

  it('renews a session whose access has run out, and nobody sees it', async (context) => {
    await using visitor = await visit(context);
    const { page } = visitor;
    await signIn(page, ada);
    await goTo(page, '/', 'Departments');

    await page.clock.setSystemTime(Date.now() + 3_600_000);
    const renewal = page.waitForResponse(/\/session\/refresh$/);
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('heading', { name: 'Ada Shopper' }).waitFor();

    expect((await renewal).status()).toBe(200);
    expect(visitor.faults).toEqual([]);
  });

  it('asks to sign in where a session was ended elsewhere, and leads back to the page', async (context) => {
    await using visitor = await visit(context);
    await using elsewhere = await visit(context);
    const { page } = visitor;
    await signIn(page, ada);
    await goTo(page, '/', 'Departments');
    await signIn(elsewhere.page, ada);
    await goTo(elsewhere.page, '/account/security', 'Where you are signed in');

    await elsewhere.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await elsewhere.page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await fillSignIn(page, ada);
    await page.getByRole('heading', { name: 'Ada Shopper' }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/account');
    expect([...visitor.faults, ...elsewhere.faults]).toEqual([]);
  });

  it('has the same cart and the same customer in two tabs', async (context) => {
    await using visitor = await visit(context);
    const { page } = visitor;
    const tab = await visitor.openTab();
    await signUp(page, 'Mary Jackson');
    await goTo(tab, '/account', 'Addresses');

    await fillCart(page);
    await tab.getByRole('link', { name: 'Cart 1 things' }).waitFor();
    await tab.getByRole('link', { name: /^Cart/ }).click();
    await tab.getByRole('button', { name: /^Remove / }).click();
    await page.getByRole('heading', { name: 'Your cart is empty' }).waitFor();

    await tab.goto('/account');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await tab.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await tab.getByRole('link', { name: 'Cart 0 things' }).waitFor();

    expect(visitor.faults).toEqual([]);
  });

  it('shows all that happened to an order while the network was broken', async (context) => {
    await using visitor = await visit(context);
    const { page } = visitor;
    const feed = await openBreakableFeed(page);
    await fillCart(page);
    await openAccount(page);
    await giveAddress(page);
    await giveCard(page, 'good');

    feed.breakBehindNext('orderStatusChanged');
    await placeOrder(page);
    await feed.broken;
    const tab = await visitor.openTab();
    await tab.goto(page.url());
    await awaitDelivery(tab);
    const deliveredBefore = await page.locator('.track [data-state="done"]').count();
    feed.mend();
    await awaitDelivery(page);

    expect(deliveredBefore).toBeLessThan(5);
    const [first, ...others] = feed.eventsOf('orderStatusChanged');
    expect(others.at(-1)).toMatchObject({ order: { status: 'DELIVERED' } });
    expect(feed.variablesOf('OrderChanged').at(-1)).toMatchObject({ after: first?.['cursor'] });
    const happened = tab.locator('.timeline li');
    await expect.poll(() => page.locator('.timeline li').allInnerTexts()).toEqual(await happened.allInnerTexts());
    expect(visitor.faults.filter((fault) => !/ERR_CONNECTION_REFUSED|WebSocket/.test(fault))).toEqual([]);
  });

  it('knows an address once the link of the mail was followed, and sets another password by mail', async (context) => {
    await using visitor = await visit(context);
    const { page } = visitor;
    const email = await signUp(page, 'Dorothy Vaughan');
    await page.getByText('Not confirmed yet').waitFor();

    await confirmAddress(page, email);
    await page.getByText(email).waitFor();
    await expect.poll(() => page.getByText('Not confirmed yet').count()).toBe(0);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    // Until it is there, the field of the page before has the same name.
    await page.waitForURL(/\/forgot-password/);
    await page.getByRole('button', { name: 'Send me a link' }).waitFor();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('a mail is on its way').waitFor();
    await page.goto(`/reset-password#token=${await followMail(system, email, 'reset-password')}`);
    await page.getByLabel('New password').fill(`another-${password}`);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByRole('link', { name: 'To your account' }).click();
    await page.getByRole('heading', { name: 'Dorothy Vaughan' }).waitFor();

    expect(visitor.faults).toEqual([]);
  });

  it('keeps a profile, addresses of any country and cards as their owner wants them', async (context) => {
    await using visitor = await visit(context);
    const { page, lookOver } = visitor;
    await signUp(page, 'Emmy Noether');

    await changeProfile(page);
    await keepAddresses(page);
    await keepCards(page);
    await lookOver('account with all');

    expect(visitor.faults).toEqual([]);
  });

  it('keeps wishes, shows them and carts to others, and asks which cart it shall be of two', async (context) => {
    await using visitor = await visit(context);
    await using other = await visit(context);
    const email = await signUp(visitor.page, 'Annie Easley');
    await confirmAddress(visitor.page, email);

    await wishInBrowser(visitor, other);
    await chooseCart(other, email);

    expect([...visitor.faults, ...other.faults]).toEqual([]);
  });

  it('tells who looks at a product what is sold meanwhile', async (context) => {
    await using visitor = await visit(context);
    await using onlooker = await visit(context);
    const { page } = visitor;
    await signIn(page, ada);
    await fillCart(page);
    const product = await page.locator('.cart-line-title a').getAttribute('href');
    await onlooker.page.goto(product ?? '');
    const stock = onlooker.page.getByText(/^(Only )?[\d,]+ (in stock|left)$/);
    const before = await stock.innerText();

    await page.getByRole('link', { name: 'Check out' }).click();
    await placeOrder(page);

    await expect.poll(() => stock.innerText()).not.toBe(before);
    expect([...visitor.faults, ...onlooker.faults]).toEqual([]);
  });

  it('runs nothing but what its pages ask', async () => {
    const answer = await fetch(system.router, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ products(first: 1) { nodes { id } } }' }),
    });

    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_NOT_REGISTERED' } }] });
  });
});
