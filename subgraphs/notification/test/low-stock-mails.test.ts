import { startMailServer } from '@agora/docker';
import { inventoryLowStock } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { startWithMail } from './start-with-mail.ts';

const stockAddress = 'stock@agora.example';
const warehouseId = uuidv7();
const named = { sku: 'CHAIR-1', title: 'Chair', warehouseName: 'Warehouse East' };

/** That so few are left of something. */
const low = (available: number, said: object = named, variantId = uuidv7()) =>
  inventoryLowStock.draft({ variantId, warehouseId, available, threshold: 10, ...said });

describe('the mail about goods that are low', () => {
  it('is one an hour for all of them, the scarcest in front, and says nothing twice', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server, undefined, { stockAddress });
    const chair = low(7);
    const unnamed = uuidv7();
    const id = uuidv7();

    await shop.tell(chair, { id });
    await shop.tell(chair, { id });
    await shop.tell(low(0, {}, unnamed));
    await shop.runJob('tell-low-stock');
    await shop.runJob('tell-low-stock');
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([{ to: [stockAddress], subject: 'Low stock: 2' }]);
    expect(server.mails[0]?.text).toContain(
      `0 of ${unnamed} in ${warehouseId}\n\n7 of Chair, CHAIR-1 in Warehouse East\n`,
    );
    expect(server.mails[0]?.text).toContain('https://shop.example/console/stock');
  });

  it('says what was told last of something, and tells of each fall that comes after it', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server, undefined, { stockAddress });
    const variantId = uuidv7();

    await shop.tell(low(9, named, variantId));
    await shop.tell(low(3, named, variantId));
    await shop.runJob('tell-low-stock');
    await shop.tell(low(2, named, variantId));
    await shop.runJob('tell-low-stock');
    await shop.runJob('send-mail');

    expect(server.mails.map(({ text }) => /(\d+) of Chair/.exec(text)?.[1]).toSorted()).toEqual(['2', '3']);
  });

  it('names two hundred at most, and how many more there are', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server, undefined, { stockAddress });
    await shop.given(async ({ lowGoods }) => {
      const goods = { warehouseId, warehouse: 'East', available: 1 };
      for (let n = 0; n < 203; n += 1) {
        await lowGoods.keep({ ...goods, variantId: uuidv7(), eventId: uuidv7(), name: `Chair ${n.toString()}` });
      }
    });

    await shop.runJob('tell-low-stock');
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      { subject: 'Low stock: 203', text: expect.stringContaining('And of 3 more.') },
    ]);
    expect(server.mails[0]?.text.match(/1 of Chair/g)).toHaveLength(200);
  });

  it('is none where nobody asked for it', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(low(3));
    await shop.runJob('tell-low-stock');
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
    expect(await shop.given(({ lowGoods }) => lowGoods.take())).toEqual([]);
  });
});
