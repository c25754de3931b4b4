import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { ada, chair, home, lamp, startCheckout } from './start-checkout.ts';

const migrations = join(import.meta.dirname, '../migrations');
const [bought, free, open] = [1, 2, 3].map((index) => `018f0000-0000-7000-8000-00000000ca0${index.toString()}`);

const usd = (minor: number) => `{"minor":${minor.toString()},"currency":"USD"}`;
const option = (price: number) =>
  `'{"code":"STANDARD","name":"Standard","carrier":"Post","price":${usd(price)},"minDays":2,"maxDays":4}'`;
const totals = (subtotal: number, shipping: number, tax: number) =>
  `'{"subtotal":${usd(subtotal)},"discount":${usd(0)},"shipping":${usd(shipping)},"tax":${usd(tax)},"total":${usd(subtotal + shipping + tax)}}'`;

/** A cart of two lines and one that cost nothing, both bought, and an open one. */
const before = `
  insert into cart (id, customer_id, status, shipping_option, order_id, totals, updated_at, version) values
    ('${bought}', '${ada.id}', 'COMPLETED', ${option(500)}, '${home}', ${totals(20_333, 500, 1_250)}, now(), 6),
    ('${free}', '${ada.id}', 'COMPLETED', ${option(0)}, '${lamp}', ${totals(0, 0, 0)}, now(), 6),
    ('${open}', '${ada.id}', 'OPEN', null, null, null, now(), 2);
  insert into cart_line (id, cart_id, place, variant_id, product_id, sku, title, quantity, currency, unit_price_minor,
      unit_price_when_added_minor, weight_grams) values
    (gen_random_uuid(), '${bought}', 0, '${chair}', '${chair}', 'C', 'Chair', 2, 'USD', 10000, 10000, 1000),
    (gen_random_uuid(), '${bought}', 1, '${lamp}', '${lamp}', 'L', 'Lamp', 1, 'USD', 333, 333, 1000),
    (gen_random_uuid(), '${free}', 0, '${lamp}', '${lamp}', 'L', 'Lamp', 3, 'USD', 0, 0, 1000),
    (gen_random_uuid(), '${open}', 0, '${chair}', '${chair}', 'C', 'Chair', 1, 'USD', 12000, 10000, 1000);
`;

const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      status
      lines {
        title
        quantity
        unitPrice {
          amount
        }
        unitPriceWhenAdded {
          amount
        }
        taxes {
          percent
          amount {
            amount
          }
        }
        total {
          amount
        }
      }
      shipping {
        option {
          code
        }
        total {
          amount
        }
      }
      totals {
        tax {
          amount
        }
        total {
          amount
        }
      }
    }
  }
`;

it('shows carts of an earlier release part by part, and the parts add up to what was paid', async () => {
  await using database = await createDatabaseBefore(migrations, '0004_purchase_by_parts');
  await database.run(before);
  await using shop = await startCheckout({ database });
  const read = async (id = '') => (await shop.as(ada).query(CART, { id })).cart;
  const tax = (amount: string) => [{ percent: '6.0001', amount: { amount } }];

  const [first, second, third] = [await read(bought), await read(free), await read(open)];

  expect(first).toMatchObject({
    status: 'COMPLETED',
    lines: [
      {
        title: 'Chair',
        quantity: 2,
        unitPrice: { amount: '100.00' },
        taxes: tax('12.00'),
        total: { amount: '212.00' },
      },
      { title: 'Lamp', quantity: 1, unitPrice: { amount: '3.33' }, taxes: tax('0.20'), total: { amount: '3.53' } },
    ],
    shipping: { option: { code: 'STANDARD' }, total: { amount: '5.30' } },
    totals: { tax: { amount: '12.50' }, total: { amount: '220.83' } },
  });
  expect(second).toMatchObject({
    lines: [{ taxes: [], total: { amount: '0.00' } }],
    shipping: { total: { amount: '0.00' } },
  });
  expect(third).toMatchObject({
    status: 'OPEN',
    lines: [{ unitPrice: { amount: '120.00' }, unitPriceWhenAdded: { amount: '100.00' }, total: { amount: '120.00' } }],
    shipping: null,
  });
});

it('counts what was bought by an earlier release against limits per customer', async () => {
  await using database = await createDatabaseBefore(migrations, '0004_purchase_by_parts');
  await database.run(before);
  await using shop = await startCheckout({ database });

  const counted = await shop.given((work) =>
    work.boughtPieces.ofBuyers([{ keys: [ada.id], variantIds: [chair, lamp] }]),
  );

  expect(counted).toEqual([
    new Map([
      [chair, 2],
      [lamp, 4],
    ]),
  ]);
});
