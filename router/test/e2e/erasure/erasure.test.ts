import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNames } from '@agora/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../config.ts';
import { eventually } from '../eventually.ts';
import { login } from '../login.ts';
import { createDatabases, type Databases } from '../release/databases.ts';
import { createShopClient, type Data, type ShopClient } from '../shop-client.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { done, leaveTraces, type Traces } from './leave-traces.ts';
import { type Found, lookFor, placesOf } from './look-for.ts';

const overTcp = Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_TRANSPORT`, 'tcp']));

describe('a person who leaves the shop', { timeout: 60_000 }, () => {
  let databases: Databases;
  let system: RunningSystem;
  let shop: ShopClient;
  let traces: Traces;
  let admin: ShopClient;

  beforeAll(async () => {
    databases = await createDatabases(testServer(), `erasure_${process.pid}`);
    system = await startSystem({
      ...overTcp,
      ...databases.variables,
      USER_ERASURE_GRACE_DAYS: '0',
      USER_ERASURE_SETTLE_SECONDS: '2',
    });
    shop = createShopClient(system.router);
    admin = shop.as((await login(shop, { email: 'admin@example.com', password: 'correct-horse-battery' })).accessToken);
    traces = await leaveTraces(shop, system);
  }, 120_000);

  afterAll(async () => {
    for (const client of [traces.customer, admin, shop]) await client[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  });

  it('has a file of all that each service has of them, which nobody else can fetch', async () => {
    const { customer, customerId } = traces;
    const { accessToken } = await login(shop, traces);

    await done(customer, 'myDataExportRequest', 'MyDataExportRequestInput', {});
    const path = await eventually<string>(
      async () => (await customer.request('{ me { dataExports { path } } }')).me.dataExports[0].path,
      { withinMs: 20_000, orElse: () => 'the file is not made' },
    );
    const { subgraphs } = JSON.parse(await readFile(join(system.directory, 'running.json'), 'utf8'));
    const fetchAs = (token: string) =>
      fetch(new URL(path, subgraphs.user), { headers: { authorization: `Bearer ${token}` } });
    const file = (await (await fetchAs(accessToken)).json()) as Data;
    const others = await fetchAs(
      (await login(shop, { email: 'support@example.com', password: 'correct-horse-battery' })).accessToken,
    );

    const kinds = Object.entries<Data[]>(file).map(([service, records]) => [
      service,
      [...new Set(records.map(({ about }) => about as string))],
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      user: ['account', 'addresses', 'paymentMethods', 'sessions'],
      product: [],
      inventory: [],
      order: ['orders', 'orderLines'],
      payment: ['payments'],
      delivery: ['deliveries'],
      checkout: ['carts', 'cartLines'],
      review: ['reviews', 'purchases'],
      notification: ['notifications', 'mails'],
      recommendation: ['behaviour'],
    });
    expect(file.user[0].data).toMatchObject({ id: customerId, email: traces.email });
    expect(JSON.stringify(file)).not.toMatch(/passwordHash|argon2|tok_approve/);
    expect(others.status).toBe(404);
  });

  it('is found in the database of no service when it is done, and each of the ten has said so', async () => {
    const { customer, customerId, password, texts } = traces;
    const before = await lookFor(databases, [...texts, customerId]);

    await done(customer, 'userErase', 'UserEraseInput', { password });
    let erasure: Data = {};
    await eventually(
      async () => {
        [erasure] = (await admin.request(ERASURES, { userId: customerId })).erasures.nodes;
        return erasure.status === 'DONE';
      },
      { withinMs: 40_000, orElse: () => `the erasure is not done: ${JSON.stringify(erasure)}` },
    );
    const left = await lookFor(databases, texts);
    const leftOfId = (await lookFor(databases, [customerId])).filter((found) => !isProof(found));

    // Else nothing was looked for.
    expect(new Set(before.map(({ service }) => service)).size).toBeGreaterThanOrEqual(8);
    expect(erasure.receipts.map(({ service }: Data) => service).toSorted()).toEqual([...serviceNames].toSorted());
    expect(placesOf(left)).toEqual([]);
    expect(placesOf(leftOfId)).toEqual([]);
  });

  it('leaves the orders and the review behind, which are nobody’s', async () => {
    const { orderId, guestOrderId, productId } = traces;

    const { order, guestOrder, product } = await admin.request(LEFT, { orderId, guestOrderId, productId });

    expect(order).toMatchObject({
      status: 'DELIVERED',
      customer: null,
      shippingAddress: { recipient: '', line1: '', city: '', region: 'VA', country: 'US' },
    });
    expect(guestOrder).toMatchObject({
      status: 'DELIVERED',
      guestEmail: null,
      shippingAddress: { recipient: '', line1: '' },
    });
    expect(product.reviews.nodes[0]).toMatchObject({ title: 'Holds', author: null });
  });

  it('cannot log in any more', async () => {
    const { email, password } = traces;

    await expect(login(shop, { email, password })).rejects.toThrow('INVALID_CREDENTIALS');
  });
});

/** What tells that somebody was erased, by an id of nobody; and the word to routers that access of that id is taken back. */
function isProof({ service, table, row }: Found): boolean {
  if (service === 'user' && ['public.erasure', 'public.audit_entry', 'public.access_revocation'].includes(table))
    return true;
  return table === 'messaging.outbox' && /agora\.user\.erased\.v1|\.person_erased\.v1/.test(row);
}

const ERASURES = /* GraphQL */ `
  query ($userId: ID!) {
    erasures(where: { userId: { eq: $userId } }) {
      nodes {
        status
        missing
        receipts {
          service
        }
      }
    }
  }
`;

const LEFT = /* GraphQL */ `
  query ($orderId: ID!, $guestOrderId: ID!, $productId: ID!) {
    order(id: $orderId) {
      status
      customer {
        displayName
      }
      shippingAddress {
        recipient
        line1
        city
        region
        country
      }
    }
    guestOrder: order(id: $guestOrderId) {
      status
      guestEmail
      shippingAddress {
        recipient
        line1
      }
    }
    product(id: $productId) {
      reviews(first: 5) {
        nodes {
          title
          author {
            displayName
          }
        }
      }
    }
  }
`;
