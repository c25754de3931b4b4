import {
  definePersonErased,
  orderOfGuest,
  orderUnderWay,
  type ServiceName,
  serviceNames,
  userErased,
  userErasedPerson,
  userErasureBegun,
  userErasureCancelled,
  userErasureRequested,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { erasure } from '../src/db/privacy-tables.ts';
import { account } from '../src/db/tables.ts';
import { ada, bob, givenAccount, password, startUser, support, USER_LOGIN } from './start-user.ts';

const fields = 'id status waitsForOrders dueAt endedAt missing receipts { service } version';
const ERASE = `mutation ($input: UserEraseInput!) { userErase(input: $input) { erasure { ${fields} } userErrors { code field } } }`;
const CANCEL = `mutation ($input: UserEraseCancelInput!) { userEraseCancel(input: $input) { erasure { ${fields} } userErrors { code field } } }`;
const ERASURES = `query ($where: ErasureWhere, $first: Int) { erasures(where: $where, first: $first) { totalCount nodes { userId ${fields} } } }`;
const OF_USERS = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on User { erasure { status receipts { service } } } } }`;

const day = 24 * 3_600_000;
const others = serviceNames.filter((name) => name !== 'user');

interface Orders {
  underWay: number;
  asGuest: number;
  ofGuest: string[];
}

/** Ada, whose orders have arrived unless they are said to be on their way. */
async function start() {
  const shop = await startUser();
  shop.stopClock();
  const orders: Orders = { underWay: 0, asGuest: 0, ofGuest: [] };
  shop.answers(orderUnderWay, ({ email }) => ({
    orders: orders.underWay + (email === 'ada@example.com' ? orders.asGuest : 0),
  }));
  shop.answers(orderOfGuest, ({ email, after }) => ({
    orderIds: email === 'ada@example.com' && after === null ? orders.ofGuest : [],
  }));
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const self = shop.as(ada);
  return Object.assign(shop, {
    orders,
    erase: async (input: object = { password }) => (await self.mutate(ERASE, { input })).userErase,
    cancel: async (input: object = {}) => (await self.mutate(CANCEL, { input })).userEraseCancel,
    seen: async () => (await shop.as(support).query(ERASURES, {})).erasures.nodes[0],
    work: () => shop.runJob('erase-person'),
    receipt: async (service: ServiceName, erasureId: string) =>
      shop.tell(definePersonErased(service).draft({ userId: ada.id, erasureId, counts: {} })),
  });
}

describe('asking to be erased', () => {
  it('takes the password, tells the mailbox until when it can be called off, and is answered the same again', async () => {
    await using shop = await start();

    const none = await shop.erase({});
    const wrong = await shop.erase({ password: 'not-the-password' });
    const first = await shop.erase();
    const again = await shop.erase();

    expect(none.userErrors).toEqual([{ code: 'PROOF_REQUIRED', field: ['input', 'password'] }]);
    expect(wrong.userErrors).toEqual([{ code: 'WRONG_PASSWORD', field: ['input', 'password'] }]);
    expect(first).toMatchObject({ erasure: { status: 'SCHEDULED', receipts: [], version: 1 }, userErrors: [] });
    expect(again).toEqual(first);
    expect(await shop.emitted(userErasureRequested)).toMatchObject([
      { userId: ada.id, email: 'ada@example.com', dueAt: first.erasure.dueAt },
    ]);
  });

  it('is refused with a code of no app, while orders are on their way, and to the last admin', async () => {
    await using shop = await start();

    const code = await shop.erase({ code: '123456' });
    shop.orders.underWay = 1;
    const ordered = await shop.erase();
    shop.orders.underWay = 0;
    shop.orders.asGuest = 1;
    const asGuest = await shop.erase();
    shop.orders.asGuest = 0;
    await shop.given(async ({ users }) => {
      const user = await users.lock(ada.id);
      if (user) await users.save({ ...user, roles: ['CUSTOMER', 'ADMIN'] });
    });
    const last = await shop.erase();

    expect(code.userErrors).toEqual([{ code: 'WRONG_CODE', field: ['input', 'code'] }]);
    for (const { userErrors } of [ordered, asGuest])
      expect(userErrors).toEqual([{ code: 'ORDERS_UNDER_WAY', field: ['input'] }]);
    expect(last.userErrors).toEqual([{ code: 'LAST_ADMIN', field: ['input'] }]);
    expect(await shop.seen()).toBeUndefined();
  });

  it('can be called off until it begins, and nothing happens then', async () => {
    await using shop = await start();

    const before = await shop.cancel();
    await shop.erase();
    const cancelled = await shop.cancel({ idempotencyKey: 'stay' });
    const repeated = await shop.cancel({ idempotencyKey: 'stay' });
    shop.advance(15 * day);
    await shop.work();

    expect(before.userErrors).toEqual([{ code: 'ERASURE_NOT_FOUND', field: ['input'] }]);
    expect(cancelled).toMatchObject({ erasure: { status: 'CANCELLED' }, userErrors: [] });
    expect(repeated).toEqual(cancelled);
    expect(await shop.emitted(userErasureCancelled)).toMatchObject([{ userId: ada.id }]);
    expect(await shop.emitted(userErasureBegun)).toEqual([]);
    expect(await shop.given(({ users }) => users.find(ada.id))).toBeDefined();
  });
});

describe('an erasure that is due', () => {
  it('cannot be called off by who is still logged in for a moment', async () => {
    await using shop = await start();
    await shop.erase();
    await shop.given(async ({ erasures }) => {
      const begun = (await erasures.byUsers([ada.id])).get(ada.id);
      if (begun) await erasures.save({ ...begun, status: 'CLOSING' });
    });

    const tooLate = await shop.cancel();

    expect(tooLate.userErrors).toEqual([{ code: 'ERASURE_BEGUN', field: ['input'] }]);
  });

  it('closes the account first, asks all services, and is done with the receipts of all ten', async () => {
    await using shop = await start();
    const { erasure } = await shop.erase();

    await shop.work();
    const early = await shop.seen();
    shop.advance(14 * day);
    await shop.work();
    const closing = await shop.seen();
    const login = await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } });
    shop.advance(5 * 60_000);
    await shop.work();
    for (const service of others.slice(1)) await shop.receipt(service, erasure.id);
    await shop.receipt('order', erasure.id);
    const missing = await shop.seen();
    await shop.receipt('product', erasure.id);
    const accounts = await shop.running.database.db.select().from(account);

    expect(early.status).toBe('SCHEDULED');
    expect(closing.status).toBe('CLOSING');
    expect(login.userLogin.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect(missing).toMatchObject({ status: 'ERASING', missing: ['product'], endedAt: null });
    expect(await shop.seen()).toMatchObject({ status: 'DONE', missing: [] });
    expect(accounts).toEqual([]);
    expect(await shop.emitted(userErased)).toEqual([{ userId: ada.id, erasureId: erasure.id }]);
  });

  it('waits for orders that are on their way, and for an order service that is away', async () => {
    await using shop = await start();
    await shop.erase();
    shop.orders.underWay = 2;

    shop.advance(14 * day);
    await shop.work();
    const waiting = await shop.seen();
    shop.orders.underWay = 0;
    shop.advance(day);
    await shop.work();

    expect(waiting).toMatchObject({ status: 'SCHEDULED', waitsForOrders: true });
    expect(await shop.seen()).toMatchObject({ status: 'CLOSING', waitsForOrders: false });
  });

  it('tells other services what the person did as a guest with their address, until the last of them has forgotten it', async () => {
    await using shop = await start();
    const orderId = uuidv7();
    shop.orders.ofGuest = [orderId];
    const { erasure: asked } = await shop.erase();
    const known = () => shop.ask(userErasedPerson, { erasureId: asked.id });
    const kept = async () => {
      const [row] = await shop.running.database.db.select().from(erasure);
      return { email: row?.email, guestOrderIds: row?.guestOrderIds };
    };

    shop.advance(14 * day);
    await shop.work();
    const early = await known();
    shop.advance(5 * 60_000);
    await shop.work();
    const meanwhile = await known();
    for (const service of others) await shop.receipt(service, asked.id);

    expect(early).toBeNull();
    expect(meanwhile).toEqual({ email: 'ada@example.com', earlierEmails: [], guestOrderIds: [orderId] });
    expect(await shop.seen()).toMatchObject({ status: 'DONE' });
    expect(await known()).toBeNull();
    expect(await kept()).toEqual({ email: null, guestOrderIds: [] });
  });

  it('waits for what was ordered as a guest with a proven address; one that was never proven may be a stranger’s', async () => {
    await using shop = await start();
    await shop.erase();
    shop.orders.asGuest = 1;
    shop.orders.ofGuest = [uuidv7()];

    shop.advance(14 * day);
    await shop.work();
    const waiting = await shop.seen();
    await shop.running.database.db.update(account).set({ emailVerifiedAt: null });
    shop.advance(day);
    await shop.work();
    shop.advance(5 * 60_000);
    await shop.work();

    const [row] = await shop.running.database.db.select().from(erasure);
    expect(waiting).toMatchObject({ status: 'SCHEDULED', waitsForOrders: true });
    expect(row).toMatchObject({ status: 'ERASING', email: null, guestOrderIds: [] });
  });

  it('asks again those who are late, and is not done twice', async () => {
    await using shop = await start();
    const { erasure } = await shop.erase();
    shop.advance(14 * day);
    await shop.work();
    shop.advance(5 * 60_000);
    await shop.work();

    shop.advance(31 * 60_000);
    await shop.work();
    const asked = await shop.emitted(userErased);
    for (const service of others) await shop.receipt(service, erasure.id);
    const done = await shop.seen();
    await shop.receipt('order', erasure.id);

    expect(asked).toHaveLength(2);
    expect(done.status).toBe('DONE');
    expect(await shop.seen()).toEqual(done);
    expect(await shop.deadLetters()).toEqual([]);
  });
});

describe('who may see erasures', () => {
  it('is staff, in a list; and everybody their own, in as many statements for many users as for one', async () => {
    await using shop = await start();
    await givenAccount(shop, bob, { name: 'bob' });
    await shop.erase();
    const ask = (ids: readonly { id: string }[]) =>
      shop.as(support).query(OF_USERS, { ids: ids.map(({ id }) => ({ __typename: 'User', id })) });

    const found = await shop.as(support).query(ERASURES, { where: { status: { oneOf: ['SCHEDULED'] } } });
    const none = await shop.as(support).query(ERASURES, { where: { userId: { eq: bob.id } } });
    const stranger = await shop.as(bob).query(OF_USERS, { ids: [{ __typename: 'User', id: ada.id }] });
    const own = await shop.as(ada).query(OF_USERS, { ids: [{ __typename: 'User', id: ada.id }] });
    const one = await shop.statements(() => ask([ada]));
    const two = await shop.statements(() => ask([ada, bob]));

    expect(found.erasures).toMatchObject({ totalCount: 1, nodes: [{ userId: ada.id }] });
    expect(none.erasures).toMatchObject({ totalCount: 0, nodes: [] });
    expect(stranger._entities).toEqual([{ erasure: null }]);
    expect(own._entities).toEqual([{ erasure: { status: 'SCHEDULED', receipts: [] } }]);
    expect(two).toBe(one);
    await expect(shop.as(ada).query(ERASURES, {})).rejects.toThrow(/user:read:any/);
  });
});
