import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNames } from '@agora/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { authorizationTable } from './authorization/authorization-table.ts';
import { fieldsIn } from './authorization/table.ts';
import { buyAsGuest } from './buy-as-guest.ts';
import { buyDigital } from './buy-digital.ts';
import { issueGiftCard } from './issue-gift-card.ts';
import { cancelTooLate } from './cancel-too-late.ts';
import { cartBack } from './cart-back.ts';
import { changePrice } from './change-price.ts';
import { followMail } from './follow-mail.ts';
import { login } from './login.ts';
import { moneyBack } from './money-back.ts';
import { lost, pagesWithoutEach } from './page-without.ts';
import { buy, type Tell } from './purchase-walk.ts';
import { readBack } from './read-back.ts';
import { createShopClient, type Data, type ShopClient } from './shop-client.ts';
import { readmeCommands } from './readme-commands.ts';
import { register } from './register.ts';
import { runInShell } from './run-in-shell.ts';
import { setNull } from './set-null.ts';
import { shapeOfOutput } from './shape-of.ts';
import { type RunningSystem, startSystem } from './start-system.ts';
import { stockBack } from './stock-back.ts';
import { verifyEmail } from './verify-email.ts';
import { watchInBrowser } from './watch-in-browser.ts';

const authorizationFile = join(import.meta.dirname, '../../../schema/authorization.md');
const overTcp = Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_TRANSPORT`, 'tcp']));

describe.each([
  ['each service on its own transport', {}],
  ['every service on TCP', overTcp],
])('the whole system, %s', { timeout: 90_000 }, (_, variables) => {
  let system: RunningSystem;
  let shop: ShopClient;

  beforeAll(async () => {
    system = await startSystem(variables);
    shop = createShopClient(system.router);
  }, 120_000);

  afterAll(async () => {
    await shop[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
  });

  it('brings what was bought, and answers for it from all ten subgraphs', async () => {
    const { customer, orderId, statuses } = await buy(shop, { providerToken: 'tok_approve' });
    await using happy = customer;
    const order = await readBack(happy, orderId);

    expect(statuses.at(-1)).toBe('DELIVERED');
    expect(order).toMatchObject({
      status: 'DELIVERED',
      paymentStatus: 'PAID',
      fulfilmentStatus: 'DELIVERED',
      payments: [{ status: 'CAPTURED' }],
      deliveries: [{ status: 'DELIVERED' }],
      cart: { status: 'COMPLETED' },
      customer: { displayName: 'Grace Hopper' },
    });
    for (const line of order.lines) {
      expect(line.product).toMatchObject({ rating: { count: expect.any(Number) }, title: expect.any(String) });
      expect(line.product.frequentlyBoughtTogether).toHaveLength(1);
      expect(line.variant.availability.available).toBeGreaterThan(0);
    }
  });

  it('lets somebody in everywhere who has followed the link in the mail to the address', async () => {
    const { customer, email, password } = await register(shop, () => undefined);
    await using _ = customer;
    await expect(login(shop, { email, password })).rejects.toThrow('INVALID_CREDENTIALS');

    const token = await followMail(system, email);
    const verified = await verifyEmail(customer, token);

    expect(verified).toMatchObject({ user: { email, emailVerifiedAt: expect.any(String) }, userErrors: [] });
    expect(await login(shop, { email, password })).toMatchObject({ accessToken: expect.any(String) });
  });

  it('answers the commands of the README as they stand there', async () => {
    const shown = readmeCommands();

    const outputs = await runInShell(
      shown.map(({ commands }) => commands.replaceAll('localhost:4000', system.router.host)),
    );

    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(outputs.map(shapeOfOutput)).toEqual(shown.map(({ output }) => shapeOfOutput(output)));
  });

  it.runIf(variables !== overTcp)(
    'gives everybody what the authorization table says',
    async () => {
      const table = await authorizationTable(system);

      const written = fieldsIn(await readFile(authorizationFile, 'utf8'));
      const withoutRow = table.fields().filter((field) => !written.has(field));
      const message = `What somebody may see or do has changed. Read each line, then run: npm run authorization
Without a row: ${[...new Set(withoutRow)].join(', ') || 'none'}`;
      await expect(table.toString(), message).toMatchFileSnapshot(authorizationFile);
    },
    900_000,
  );

  it('hands over what is not shipped once it is paid, and brings the rest', async () => {
    const alone = await buyDigital(shop, { withGoods: false });
    const mixed = await buyDigital(shop, { withGoods: true });

    const kindsOf = ({ timelineEntries }: Data): string[] => timelineEntries.nodes.map(({ kind }: Data) => kind);
    expect(alone).toMatchObject({
      ...{ status: 'DELIVERED', paymentStatus: 'PAID', fulfilmentStatus: 'DELIVERED', requiresShipping: false },
      lines: [{ requiresShipping: false, deliveredQuantity: 1 }],
    });
    expect(kindsOf(alone).at(-1)).toBe('GOODS_HANDED_OVER');
    expect(mixed).toMatchObject({ status: 'DELIVERED', requiresShipping: true });
    expect(mixed.lines.map((line: Data) => line.requiresShipping)).toEqual([true, true, false]);
    expect(kindsOf(mixed)).toEqual(expect.arrayContaining(['GOODS_HANDED_OVER', 'PARCEL_DELIVERED']));
  });

  it('cancels what a declined card cannot pay, puts it back on the shelf and gives the cart back', async () => {
    const declined = await buy(shop, { providerToken: 'tok_decline' });
    await using unhappy = declined.customer;

    expect(declined.statuses.at(-1)).toBe('CANCELLED');
    expect(await readBack(unhappy, declined.orderId)).toMatchObject({
      paymentStatus: 'FAILED',
      cancellation: { reason: 'PAYMENT_FAILED' },
      payments: [{ status: 'FAILED' }],
      deliveries: [],
    });
    expect(await stockBack(unhappy, declined)).toBe(declined.availableBefore);
    expect(await cartBack(unhappy)).toEqual({
      status: 'OPEN',
      lines: [{ quantity: 2 }, { quantity: 1 }],
      shippingAddress: { city: 'Arlington' },
    });
  });

  it('sells to somebody without an account, and gives them the cart back that their card could not pay', async () => {
    const giftCard = await issueGiftCard(shop, '20.00');
    const bought = await buyAsGuest(shop, { providerToken: 'tok_approve', giftCard });
    const declined = await buyAsGuest(shop, { providerToken: 'tok_decline' });

    expect(bought).toMatchObject({
      status: 'DELIVERED',
      paymentStatus: 'PAID',
      customer: null,
    });
    expect(declined).toMatchObject({ status: 'CANCELLED', cancellation: { reason: 'PAYMENT_FAILED' } });
    await expect
      .poll(async () => (await shop.request(RETURNED, { id: declined.cartId })).cart.returnedAs)
      .toMatchObject({ status: 'OPEN', lines: [{ quantity: 2 }, { quantity: 1 }] });
  });

  it('gives back what was paid for an order that its customer cancels', async () => {
    const mostAttempts = 8;
    for (let attempt = 1; ; attempt += 1) {
      const { customer, orderId, statuses } = await buy(shop, { providerToken: 'tok_approve', cancelsIn: 'CONFIRMED' });
      await using undecided = customer;
      if (statuses.at(-1) !== 'CANCELLED' && attempt < mostAttempts) {
        // The parcel was faster, and is paid.
        expect(await readBack(undecided, orderId)).toMatchObject({ status: 'DELIVERED', paymentStatus: 'PAID' });
        continue;
      }

      const [payment, ...others] = await moneyBack(undecided, orderId);

      expect(others).toEqual([]);
      expect(payment).toMatchObject({
        status: 'REFUNDED',
        refunded: payment?.amount,
        transactions: [{ kind: 'AUTHORISE' }, { kind: 'CAPTURE' }, { kind: 'REFUND', status: 'SUCCEEDED' }],
      });
      break;
    }
  });

  it('delivers what had left when its customer cancels, and keeps the money', async () => {
    const order = await cancelTooLate(shop);

    expect(order).toMatchObject({
      status: 'DELIVERED',
      paymentStatus: 'PAID',
      fulfilmentStatus: 'DELIVERED',
      cancellation: null,
      deliveries: [{ status: 'DELIVERED' }],
    });
    for (const { quantity, ...pieces } of order.lines) {
      expect(pieces).toEqual({ cancelledQuantity: 0, deliveredQuantity: quantity, refundedQuantity: 0 });
    }
  });

  it('sells the last ones to one of two customers who want them at the same moment', async () => {
    const almostAll = {
      providerToken: 'tok_approve',
      query: 'envelope',
      quantityOf: (available: number) => available - 1,
    };

    const outcomes = await Promise.allSettled([buy(shop, almostAll), buy(shop, almostAll)]);

    const endings = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') return String(outcome.reason);
      return outcome.value.statuses.at(-1);
    });
    expect(endings.filter((ending) => ending === 'DELIVERED')).toHaveLength(1);
    expect(endings.filter((ending) => /^CANCELLED$|OUT_OF_STOCK/.test(ending ?? ''))).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') await outcome.value.customer[Symbol.asyncDispose]();
    }
  });

  it('answers a new price as soon as its event has come, though prices are kept', async () => {
    for (const amount of ['123.45', '234.56', '345.67']) {
      const milliseconds = await changePrice(shop, amount);
      console.log(`a new price was answered ${milliseconds.toFixed(0)} ms after it was set`);
    }
  });

  it.runIf(variables === overTcp)(
    'lacks nothing of a page but what a killed service has to say',
    async () => {
      const { customer, orderId } = await buy(shop, { providerToken: 'tok_approve' });
      await using happy = customer;
      await happy.request('mutation { cartCreate { cart { id } } }');

      const pages = await pagesWithoutEach(system, happy, orderId);

      expect(pages.map(({ name }) => name)).toEqual(serviceNames);
      for (const { name, without, whole } of pages) {
        const data = structuredClone(whole);
        for (const path of lost[name] ?? []) setNull(data, path.split('.'));
        expect.soft({ name, data: without.data }).toEqual({ name, data });
        const codes = new Set(without.errors?.map(({ extensions }: Data) => extensions?.code));
        expect.soft({ name, codes }).toEqual({ name, codes: new Set(['SUBGRAPH_UNAVAILABLE']) });
      }
    },
    120_000,
  );

  it.runIf(variables !== overTcp)(
    'shows staff a purchase hop by hop, a service that is down beside those that are not, and replays a dead letter',
    async (context) => {
      expect(await watchInBrowser(system, browserOrSkip(context))).toEqual([]);

      const asGuest = await fetch(new URL('/operations/stream', system.router));
      expect(asGuest.status).toBe(401);
    },
    120_000,
  );

  it('brings what was bought although the services at work on it are killed', async () => {
    const killed: Promise<void>[] = [];
    const tell: Tell = (step) => {
      if (step === 'completes checkout') {
        killed.push(...(['order', 'inventory', 'payment', 'delivery'] as const).map((name) => system.kill(name)));
      }
    };

    const { customer, statuses, orderId } = await buy(shop, { providerToken: 'tok_approve', tell });
    await using happy = customer;
    await Promise.all(killed);

    expect(system.output.filter((line) => line.includes('SIGKILL')).length).toBeGreaterThanOrEqual(4);
    expect(statuses.at(-1)).toBe('DELIVERED');
    expect(await readBack(happy, orderId)).toMatchObject({
      payments: [{ status: 'CAPTURED', transactions: [{ kind: 'AUTHORISE' }, { kind: 'CAPTURE' }] }],
      deliveries: [{ status: 'DELIVERED' }],
    });
  });

  it('stops at Ctrl-C and leaves no process', async () => {
    const processes = await system.processes();

    const since = performance.now();
    const code = await system.interrupt();
    const tookMs = performance.now() - since;

    expect(code).toBe(0);
    expect(await system.stopFailures()).toEqual([]);
    expect(tookMs).toBeLessThan(15_000);
    expect(system.output.at(-1)).toMatch(/^stopped in \d+\.\d s$/);
    expect(processes.length).toBeGreaterThan(11);
    expect(processes.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });
});

const RETURNED = 'query ($id: ID!) { cart(id: $id) { returnedAs { status lines { quantity } } } }';
