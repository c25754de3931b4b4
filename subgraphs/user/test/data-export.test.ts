import { TransportTimeout } from '@agora/kit';
import { definePersonalData, serviceNames, userDataExportReady } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, givenAccount, startUser, support } from './start-user.ts';

const fields = 'id status readyAt expiresAt path';
const REQUEST = `mutation ($input: MyDataExportRequestInput!) { myDataExportRequest(input: $input) { dataExport { ${fields} } userErrors { code field } } }`;
const MINE = `{ me { dataExports { ${fields} } } }`;
const HERS = `query ($id: ID!) { user(id: $id) { dataExports { id } } }`;

const day = 24 * 3_600_000;

/** A shop in which each other service has two pages about Ada. */
async function start() {
  const shop = await startUser();
  shop.stopClock();
  await givenAccount(shop, ada);
  for (const service of serviceNames.filter((name) => name !== 'user')) {
    shop.answers(definePersonalData(service), ({ cursor }) => ({
      records: [{ about: 'things', data: { id: cursor ?? 'first' } }],
      next: cursor === null ? 'second' : null,
    }));
  }
  return Object.assign(shop, {
    order: async (input: object = {}) => (await shop.as(ada).mutate(REQUEST, { input })).myDataExportRequest,
    mine: async () => (await shop.as(ada).query(MINE)).me.dataExports,
    gather: () => shop.runJob('gather-personal-data'),
  });
}

describe('the file of what the shop has of a person', () => {
  it('is made of every page of every service, told by mail, and fetched by its owner alone', async () => {
    await using shop = await start();

    const asked = await shop.order();
    const again = await shop.order();
    await shop.gather();
    const [made] = await shop.mine();
    const own = await shop.request(made.path, {}, ada);
    const file = (await own.json()) as Record<string, unknown>;

    expect(asked).toMatchObject({ dataExport: { status: 'GATHERING', path: null }, userErrors: [] });
    expect(again.dataExport.id).toBe(asked.dataExport.id);
    expect(made).toMatchObject({ status: 'READY', path: `/exports/${made.id}` });
    expect(Object.keys(file)).toEqual(serviceNames);
    expect(file['order']).toEqual([
      { about: 'things', data: { id: 'first' } },
      { about: 'things', data: { id: 'second' } },
    ]);
    expect(file['user']).toMatchObject([{ about: 'account', data: { id: ada.id, email: 'ada@example.com' } }]);
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect((await shop.request(made.path, {}, bob)).status).toBe(404);
    expect((await shop.request(made.path, {}, support)).status).toBe(404);
    expect((await shop.request(made.path, {}, { ...ada, actorId: support.id })).status).toBe(403);
    expect((await shop.request(made.path)).status).toBe(401);
    expect((await shop.as(support).query(HERS, { id: ada.id })).user.dataExports).toEqual([]);
    expect(await shop.emitted(userDataExportReady)).toMatchObject([{ userId: ada.id, exportId: made.id }]);
  });

  it('waits for a service that is away, and does not ask the others twice', async () => {
    await using shop = await start();
    let asked = 0;
    shop.answers(definePersonalData('delivery'), () => {
      asked += 1;
      return { records: [], next: null };
    });
    shop.answers(definePersonalData('review'), () => {
      throw new TransportTimeout('review is away');
    });
    await shop.order();

    await shop.gather();
    const [waiting] = await shop.mine();
    shop.answers(definePersonalData('review'), () => ({ records: [], next: null }));
    shop.advance(60_000);
    await shop.gather();

    expect(waiting.status).toBe('GATHERING');
    expect(await shop.mine()).toMatchObject([{ status: 'READY' }]);
    expect(asked).toBe(1);
  });

  it('is there for a week, and no more than three at once', async () => {
    await using shop = await start();
    for (let count = 0; count < 3; count += 1) {
      await shop.order();
      await shop.gather();
    }

    const fourth = await shop.order();
    const [made] = await shop.mine();
    shop.advance(8 * day);
    const expired = await shop.mine();
    const late = await shop.request(made.path, {}, ada);
    await shop.runJob('forget-what-expired');
    const afterwards = await shop.order();

    expect(fourth.userErrors).toEqual([{ code: 'TOO_MANY_EXPORTS', field: ['input'] }]);
    expect(expired[0]).toMatchObject({ status: 'EXPIRED', path: null });
    expect(late.status).toBe(404);
    expect(afterwards.userErrors).toEqual([]);
    expect(await shop.mine()).toHaveLength(1);
  });
});
