import type { Databases } from './databases.ts';

/** How many orders stay. */
export const keptOrders = 60;
const products = 50;

/** Takes most of the demo shop's history away, so that a dump is small: the newest orders stay, with all that belongs to them. */
export async function keepFew(databases: Databases): Promise<void> {
  const order = databases.of('order');
  const kept = await order<{ id: string; customerId: string }[]>`
    select id, customer_id as "customerId" from placed_order order by placed_at desc limit ${keptOrders}`;
  const orderIds = kept.map(({ id }) => id);
  const customerIds = kept.map(({ customerId }) => customerId);
  const bought = await order<
    { id: string }[]
  >`select distinct product_id as id from order_line where order_id = any(${orderIds})`;
  const inCarts = await databases.of('checkout')<{ id: string }[]>`select distinct product_id as id from cart_line`;
  const product = databases.of('product');
  const shown = await product<{ id: string }[]>`select id from product order by id limit ${products}`;
  const productIds = [...bought, ...inCarts, ...shown].map(({ id }) => id);
  const variants = await product<
    { id: string }[]
  >`select id from product_variant where product_id = any(${productIds})`;
  const variantIds = variants.map(({ id }) => id);

  await order`delete from timeline_entry where order_id <> all(${orderIds})`;
  await order`delete from order_line where order_id <> all(${orderIds})`;
  await order`delete from placed_order where id <> all(${orderIds})`;
  const delivery = databases.of('delivery');
  await delivery`delete from delivery_event where delivery_id in (select id from delivery where order_id <> all(${orderIds}))`;
  await delivery`delete from delivery where order_id <> all(${orderIds})`;
  await product`delete from product_variant where product_id <> all(${productIds})`;
  await product`delete from product where id <> all(${productIds})`;
  const inventory = databases.of('inventory');
  await inventory`delete from stock_movement where variant_id <> all(${variantIds})`;
  await inventory`delete from stock_level where variant_id <> all(${variantIds})`;
  await inventory`delete from stocked_variant where variant_id <> all(${variantIds})`;
  const review = databases.of('review');
  await review`delete from purchase where product_id <> all(${productIds}) or customer_id <> all(${customerIds})`;
  await review`delete from reviewable_product where product_id <> all(${productIds})`;
  const recommendation = databases.of('recommendation');
  await recommendation`delete from cooccurrence where product_a <> all(${productIds}) or product_b <> all(${productIds})`;
  await recommendation`delete from user_product where product_id <> all(${productIds}) or user_id <> all(${customerIds})`;
  await recommendation`delete from product where product_id <> all(${productIds})`;
  // The ids of the demo shop's customers are made of their names; others keep theirs, whether they bought or not.
  const user = databases.of('user');
  await user`delete from account where substr(id::text, 15, 1) = '5' and id <> all(${customerIds})`;
}
