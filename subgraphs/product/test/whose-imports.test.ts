import { randomUUID } from 'node:crypto';
import { productCreated, userErased, userErasedPerson } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { bring, desk, IMPORT, jsonl, lamp, lines, send } from './bring.ts';
import { ada, admin, courier, otherVendor, startWithCategories, vendor } from './start-product.ts';

describe('whose imports they are', () => {
  it('vendors import their own, and see their own', async () => {
    await using shop = await startWithCategories();
    const { id } = await bring(shop, lines(lamp), { type: jsonl });
    const CANCEL = `mutation ($input: ProductImportCancelInput!) {
      productImportCancel(input: $input) { productImport { status } userErrors { code } } }`;
    const LIST = '{ productImports { totalCount nodes { id } } }';

    expect(await send(shop, lines(lamp), { type: jsonl, viewer: ada })).toMatchObject({ status: 403 });
    expect(await send(shop, lines(lamp), { type: jsonl, viewer: courier })).toMatchObject({ status: 403 });
    expect((await shop.as(otherVendor).query(IMPORT, { id })).productImport).toBeNull();
    expect((await shop.as(otherVendor).query(LIST)).productImports).toEqual({ totalCount: 0, nodes: [] });
    expect((await shop.as(vendor).query(LIST)).productImports).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect((await shop.as(admin).query(LIST)).productImports).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect((await shop.request(`/imports/${id}/rows`, {}, otherVendor)).status).toBe(404);
    const cancelled = await shop.as(otherVendor).mutate(CANCEL, { input: { importId: id } });
    expect(cancelled.productImportCancel.userErrors).toEqual([{ code: 'IMPORT_NOT_FOUND' }]);
    const ended = await shop.as(vendor).mutate(CANCEL, { input: { importId: id } });
    expect(ended.productImportCancel.userErrors).toEqual([{ code: 'IMPORT_ENDED' }]);
  });

  it('one is begun once for a key, ended by who may, and few of somebody go on at once', async () => {
    await using shop = await startWithCategories();
    const sent = { type: jsonl, key: randomUUID() };
    const first = await send(shop, lines(lamp), sent);
    const CANCEL = `mutation ($input: ProductImportCancelInput!) {
      productImportCancel(input: $input) { productImport { status } userErrors { code } } }`;

    expect(await send(shop, lines(lamp), sent)).toEqual(first);
    expect(await send(shop, lines(desk), sent)).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await send(shop, lines(desk), { ...sent, key: 'x'.repeat(201) })).toMatchObject({
      code: 'INVALID_IDEMPOTENCY_KEY',
    });
    for (let n = 0; n < 4; n += 1) await send(shop, lines(lamp), { type: jsonl });
    expect(await send(shop, lines(lamp), { type: jsonl })).toMatchObject({ status: 409, code: 'TOO_MANY_IMPORTS' });
    const cancel = () => shop.as(vendor).mutate(CANCEL, { input: { importId: first.id } });
    const cancelled = { productImportCancel: { productImport: { status: 'CANCELLED' }, userErrors: [] } };
    expect([await cancel(), await cancel()]).toEqual([cancelled, cancelled]);
    await shop.runJob('import-products');
    expect(await shop.emitted(productCreated)).toHaveLength(1);
  });

  it('how far one is is pushed until it is over', async () => {
    await using shop = await startWithCategories();
    const { id } = await send(shop, lines(lamp), { type: jsonl });
    const PROGRESS = `subscription ($id: ID!) { productImportProgress(importId: $id) { status createdCount } }`;
    const told: unknown[] = [];

    const listening = (async () => {
      for await (const event of shop.as(vendor).subscribe(PROGRESS, { id })) {
        told.push(event.data);
        if (told.length === 1) await shop.runJob('import-products');
      }
    })();
    await listening;

    expect(told.at(0)).toEqual({ productImportProgress: { status: 'WRITING', createdCount: 0 } });
    expect(told.at(-1)).toEqual({ productImportProgress: { status: 'COMPLETED', createdCount: 1 } });
  });

  it('what became of them is forgotten after 30 days, and with the account', async () => {
    await using shop = await startWithCategories();
    const count = async () =>
      (await shop.as(admin).query('{ productImports { totalCount } }')).productImports.totalCount;
    await bring(shop, lines(lamp), { type: jsonl });
    await bring(shop, lines(lamp), { type: jsonl, viewer: { ...vendor, id: ada.id } });

    shop.answers(userErasedPerson, () => null);
    await shop.tell(userErased.draft({ userId: ada.id, erasureId: randomUUID() }));
    await shop.runJob('forget-person');
    const left = await count();
    shop.advance(31 * 24 * 60 * 60 * 1_000);
    await shop.runJob('forget-imports');

    expect([left, await count()]).toEqual([1, 0]);
  });
});
