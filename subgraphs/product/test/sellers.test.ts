import { productSellers } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { aProduct, otherVendor, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

it('names who sells products and variants, in a constant number of statements', async () => {
  const chair = aProduct({ title: 'Chair' });
  const table = aProduct({ title: 'Table', vendorId: otherVendor.vendorId });
  const own = aProduct({ title: 'Lamp', vendorId: null });
  await using shop = await startWith(chair, table, own);
  const variantId = table.variants[0]?.id ?? '';

  const asked = { productIds: [chair.product.id, own.product.id, uuidv7()], variantIds: [variantId, uuidv7()] };
  let sellers: readonly object[] = [];
  const statements = await shop.statements(async () => {
    ({ sellers } = await shop.ask(productSellers, asked));
  });

  expect(sellers).toHaveLength(2);
  expect(sellers).toEqual(
    expect.arrayContaining([
      { productId: chair.product.id, title: 'Chair', vendorId: vendor.vendorId, variantIds: [] },
      { productId: table.product.id, title: 'Table', vendorId: otherVendor.vendorId, variantIds: [variantId] },
    ]),
  );
  expect(statements).toBe(2);
});
