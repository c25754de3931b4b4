import { once } from 'node:events';
import { connect } from 'node:net';
import { inventoryStockChanged } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { stockLevel, stockMovement } from '../src/db/tables.ts';
import { signTestToken } from '@agora/kit/testing';
import {
  ada,
  anOrder,
  books,
  booksOf,
  chair,
  created,
  type InventoryShop,
  otherVendor,
  receipt,
  east,
  startWithStock,
  support,
  table,
  vendor,
  vendorId,
} from './start-inventory.ts';

const clerk = { id: '018f0000-0000-7000-8000-0000000000f4', roles: ['ADMIN'], scopes: ['inventory:write:any'] };

const header = 'variantId,warehouse,onHand,reserved,available,counted\n';

function send(
  shop: InventoryShop,
  csv: string | Uint8Array<ArrayBuffer>,
  viewer: Parameters<InventoryShop['request']>[2] = vendor,
  key = 'count-1',
) {
  const headers = { 'content-type': 'text/csv', ...(key && { 'idempotency-key': key }) };
  return shop.request('/import/stock', { method: 'POST', headers, body: csv }, viewer);
}

async function answerOf(response: Response): Promise<unknown> {
  return { status: response.status, ...((await response.json()) as object) };
}

describe('an export of stock', () => {
  it('has all levels for who reads them all, and those of a vendor for the vendor', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 2 } });
    const foreign = uuidv7();
    await shop.given(({ levels }) => levels.open([foreign], uuidv7()));
    await shop.tell(created(anOrder({ variantId: chair, quantity: 1 })));
    const own = `${chair},EAST,3,1,2,\n${chair},WEST,2,0,2,\n`;

    const [all, vendors, others] = await Promise.all(
      [support, vendor, otherVendor].map(async (viewer) => {
        const answer = await shop.request('/export/stock.csv', {}, viewer);
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
      }),
    );

    expect(vendors).toEqual([200, 'text/csv; charset=utf-8', header + own]);
    expect(others).toEqual([200, 'text/csv; charset=utf-8', header]);
    expect(all?.[2]).toBe(`${header}${own}${foreign},EAST,0,0,0,\n${foreign},WEST,0,0,0,\n`);
  });

  it('is for nobody else', async () => {
    await using shop = await startWithStock({});

    const guest = await shop.request('/export/stock.csv');
    const customer = await shop.request('/export/stock.csv', {}, ada);
    const count = await send(shop, header, support);

    expect(await answerOf(guest)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await answerOf(customer)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await answerOf(count)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

describe('a count of stock', () => {
  it('goes out as an export and comes back, is booked once, and what was not counted stays', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 2 }, [table]: { east: 1 } });
    const exported = await (await shop.request('/export/stock.csv', {}, vendor)).text();
    const counted = exported
      .replace(`${chair},EAST,3,0,3,`, `${chair},EAST,3,0,3,5`)
      .replace(`${chair},WEST,2,0,2,`, `${chair},WEST,2,0,2,2`);

    const [first, second] = await Promise.all(
      [send(shop, counted), send(shop, counted)].map(async (sent) => answerOf(await sent)),
    );
    const third = await answerOf(await send(shop, counted));

    expect(first).toEqual({ status: 200, changed: 1, unchanged: 1, notBooked: 0, refusals: [] });
    expect([second, third]).toEqual([first, first]);
    expect(await booksOf(shop, chair)).toEqual(books(7, 0));
    expect(await booksOf(shop, table)).toEqual(books(1, 0));
    expect(await shop.emitted(inventoryStockChanged)).toMatchObject([{ variantId: chair, available: 7 }]);
    const moved = await shop.running.database.db.select().from(stockMovement);
    expect(moved.filter(({ kind }) => kind === 'ADJUSTED')).toMatchObject([
      { onHandDelta: 2, reason: 'COUNTED', movedBy: vendor.id },
    ]);
    expect(await answerOf(await send(shop, counted.replace(/5\n/, '6\n')))).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  it('names the lines that cannot be booked and books the others', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 }, [table]: { east: 1 } });
    await shop.tell(created(anOrder({ variantId: chair, quantity: 2 })));
    const foreign = uuidv7();
    await shop.given(({ levels }) => levels.open([foreign], uuidv7()));
    const csv = `counted,variantId,warehouse\n1,${chair},EAST\n4,${foreign},EAST\n0,${uuidv7()},EAST\n2000000,${table},WEST\n8,${table},EAST\n`;

    const answer = await answerOf(await send(shop, csv));

    expect(answer).toEqual({
      status: 200,
      changed: 1,
      unchanged: 0,
      notBooked: 4,
      refusals: [
        { line: 2, code: 'WOULD_BE_NEGATIVE' },
        { line: 3, code: 'VARIANT_NOT_FOUND' },
        { line: 4, code: 'VARIANT_NOT_FOUND' },
        { line: 5, code: 'QUANTITY_OUT_OF_RANGE' },
      ],
    });
    expect(await booksOf(shop, chair)).toEqual(books(3, 2));
    expect(await booksOf(shop, table)).toEqual(books(8, 0));
    expect(await booksOf(shop, foreign)).toEqual(books(0, 0));
  });

  it('of which a line cannot be read is not begun with', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });
    const good = `${chair},EAST,9\n`;
    const names = 'variantId,warehouse,counted\n';
    const cases: readonly (readonly [string, string, string, object])[] = [
      [
        'no number',
        `${names}${good}${chair},EAST,many\n`,
        'INVALID_LINES',
        { faults: [{ line: 3, code: 'INVALID_LINE' }] },
      ],
      [
        'less than nothing',
        `${names}${good}${chair},EAST,-1\n`,
        'INVALID_LINES',
        { faults: [{ line: 3, code: 'INVALID_LINE' }] },
      ],
      [
        'no warehouse',
        `${names}${good}${chair},NORTH,1\n`,
        'INVALID_LINES',
        { faults: [{ line: 3, code: 'WAREHOUSE_NOT_FOUND' }] },
      ],
      [
        'goods in one place twice',
        `${names}${good}${chair},WEST,9\n${chair.toUpperCase()},EAST,8\n`,
        'INVALID_LINES',
        { faults: [{ line: 4, code: 'DUPLICATE_LINE', duplicateOf: 2 }] },
      ],
      ['other columns', `sku,counted\nC,1\n`, 'INVALID_FILE', {}],
      [
        'too few columns',
        `${names}${good}${chair}\n`,
        'INVALID_FILE',
        { detail: 'Line 3 has not as many cells as the first line.' },
      ],
      [
        'no end of a quotation',
        `${names}${good}"${chair}\n`,
        'INVALID_FILE',
        { detail: 'A quotation mark is never closed.' },
      ],
      [
        'a line too long',
        `${names}${good}${chair},${'E'.repeat(11_000)},1\n`,
        'INVALID_FILE',
        { detail: 'Line 3 is too long: at most 10000 bytes.' },
      ],
    ];

    for (const [name, csv, code, more] of cases) {
      expect([name, await answerOf(await send(shop, csv, vendor, name))]).toMatchObject([
        name,
        { status: 422, code, ...more },
      ]);
    }
    expect(await answerOf(await send(shop, names + good, vendor, ''))).toMatchObject({
      status: 422,
      code: 'INVALID_IDEMPOTENCY_KEY',
    });
    expect(await booksOf(shop, chair)).toEqual(books(3, 0));
  });

  it('leaves out what looks like a slip, unless somebody says that it is so', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 }, [table]: { east: 4_000 } });
    const csv = `variantId,warehouse,counted\n${chair},EAST,5000\n${table},EAST,2500\n`;
    const path = '/import/stock?acceptImplausible=true';
    const headers = { 'content-type': 'text/csv', 'idempotency-key': 'sure' };

    const careful = await answerOf(await send(shop, csv));
    const sure = await answerOf(await shop.request(path, { method: 'POST', headers, body: csv }, vendor));

    const refusals = [{ line: 2, code: 'IMPLAUSIBLE_QUANTITY' }];
    expect(careful).toEqual({ status: 200, changed: 1, unchanged: 0, notBooked: 1, refusals });
    expect(sure).toEqual({ status: 200, changed: 1, unchanged: 1, notBooked: 0, refusals: [] });
    expect(await booksOf(shop, chair)).toEqual(books(5_000, 0));
    expect(await booksOf(shop, table)).toEqual(books(2_500, 0));
  });

  it('in another encoding is refused with the line and the byte, and nothing is booked', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });
    const text = `variantId,warehouse,counted,remark\n${chair},EAST,9,\n${chair},WEST,1,Stühle\n`;
    const file = new Uint8Array(Buffer.from(text, 'latin1'));

    const refused = await answerOf(await send(shop, file));
    const taken = await answerOf(await send(shop, `\uFEFF${text}`, vendor, 'count-2'));

    const fault = { line: 3, byte: file.indexOf(0xfc) + 1 };
    expect(refused).toMatchObject({ status: 422, code: 'INVALID_FILE', ...fault });
    expect(taken).toMatchObject({ status: 200, changed: 2 });
  });

  it('that breaks off leaves nothing', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });
    const token = await signTestToken(vendor);
    const socket = connect(Number(shop.running.url.port), '127.0.0.1');
    await once(socket, 'connect');
    socket.resume();

    const head = [
      'POST /import/stock HTTP/1.1',
      'host: localhost',
      'content-type: text/csv',
      'idempotency-key: k',
      `authorization: Bearer ${token}`,
      'content-length: 100000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\nvariantId,warehouse,counted\n${chair},EAST,9\n`);
    socket.end();
    await once(socket, 'close');

    expect(await booksOf(shop, chair)).toEqual(books(3, 0));
    expect(
      await answerOf(await send(shop, `variantId,warehouse,counted\n${chair},EAST,4\n`, vendor, 'k')),
    ).toMatchObject({ changed: 1 });
  });

  it('of thousands of lines is booked in parts, and goes on where it was broken off', async () => {
    await using shop = await startWithStock({});
    const variants = Array.from({ length: 1_200 }, () => uuidv7());
    await shop.given(async ({ levels, now }) => {
      await levels.open(variants, vendorId);
      await levels.move(
        variants.map((id) => receipt(id, east, 1)),
        now(),
      );
    });
    const csv = `variantId,warehouse,counted\n${variants.map((id) => `${id},EAST,2\n`).join('')}`;
    const database = shop.running.database.db;
    // A process that ended after the first of three parts.
    const part = csv.split('\n').slice(0, 501).join('\n');
    await send(shop, part, clerk, 'other');

    const answer = await answerOf(await send(shop, csv, clerk, 'all'));

    expect(answer).toEqual({ status: 200, changed: 700, unchanged: 500, notBooked: 0, refusals: [] });
    const levels = await database.select().from(stockLevel);
    expect(levels.filter(({ onHand }) => onHand === 2)).toHaveLength(1_200);
  });
});
