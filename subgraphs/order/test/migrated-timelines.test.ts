import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { byService, byUser, entriesOf } from './entries-of.ts';
import { aPurchase } from './purchase.ts';
import { ada, startOrder } from './start-order.ts';

describe('a timeline of the release before', () => {
  const migrations = join(import.meta.dirname, '../migrations');
  const [orderId, paymentId, deliveryId] = [uuidv7(), uuidv7(), uuidv7()];

  /** Every text that was ever kept, with what it is now. */
  const payment = { payment: { id: paymentId }, amount: null, failure: null };
  const parcel = { delivery: { id: deliveryId }, trackingNumber: "AG-'1'", carrier: null, lines: null };
  const unknown = { delivery: null, trackingNumber: null, carrier: null, lines: null };
  const kept: readonly (readonly [detail: string, kind: string, actor: object, data: object | null, text?: string])[] =
    [
      ['The order was placed.', 'ORDER_PLACED', byUser('CUSTOMER', ada), null],
      ['The stock was put aside.', 'STOCK_RESERVED', byService('inventory'), null],
      ['The stock was put aside for too long.', 'STOCK_EXPIRED', byService('inventory'), null],
      ['There was too little stock.', 'STOCK_REFUSED', byService('inventory'), null],
      ['The payment was authorised.', 'PAYMENT_AUTHORISED', byService('payment'), payment],
      ['The payment arrived.', 'PAYMENT_CAPTURED', byService('payment'), payment],
      ['The payment was declined.', 'PAYMENT_FAILED', byService('payment'), { ...payment, failure: 'DECLINED' }],
      [
        'The account had too little money.',
        'PAYMENT_FAILED',
        byService('payment'),
        { ...payment, failure: 'INSUFFICIENT_FUNDS' },
      ],
      [
        'The payment method was gone.',
        'PAYMENT_FAILED',
        byService('payment'),
        { ...payment, failure: 'METHOD_NOT_FOUND' },
      ],
      ['The payment was called off.', 'PAYMENT_VOIDED', byService('payment'), payment],
      ['Money went back.', 'PAYMENT_REFUNDED', byService('payment'), payment],
      ['The money went back.', 'PAYMENT_REFUNDED', byService('payment'), payment, 'Money went back.'],
      ['A part of the money went back.', 'PAYMENT_REFUNDED', byService('payment'), payment, 'Money went back.'],
      ['Money could not be given back.', 'PAYMENT_REFUND_REFUSED', byService('payment'), payment],
      ['Agora Post will bring it.', 'PARCEL_SCHEDULED', byService('delivery'), { ...unknown, carrier: 'Agora Post' }],
      ["Parcel AG-'1' will not leave.", 'PARCEL_CANCELLED', byService('delivery'), parcel],
      ["Parcel AG-'1' left the warehouse.", 'PARCEL_DISPATCHED', byService('delivery'), parcel],
      [
        "Parcel AG-'1' is on its way.",
        'PARCEL_DISPATCHED',
        byService('delivery'),
        parcel,
        "Parcel AG-'1' left the warehouse.",
      ],
      ["Parcel AG-'1' comes today.", 'PARCEL_OUT_FOR_DELIVERY', byService('delivery'), parcel],
      ["Parcel AG-'1' was delivered.", 'PARCEL_DELIVERED', byService('delivery'), parcel],
      ['The parcel left the warehouse.', 'PARCEL_DISPATCHED', byService('delivery'), unknown],
      ['The parcel was delivered.', 'PARCEL_DELIVERED', byService('delivery'), unknown],
      ['The order was cancelled by the customer.', 'ORDER_CALLED_OFF', byUser('CUSTOMER', ada), { reason: 'OTHER' }],
      [
        'The order was cancelled by the shop.',
        'ORDER_CALLED_OFF',
        { kind: 'STAFF', user: null, service: null },
        { reason: 'OTHER' },
      ],
      ['Pieces were called off.', 'LINES_CALLED_OFF', byService('order'), { reason: null }],
      ['It took too long.', 'ORDER_WAITED_TOO_LONG', byService('order'), null],
    ];

  const keptBefore = (details: readonly string[], failure: string, authorised = 10_000) => `
    insert into placed_order (id, number, customer_id, status, status_since, payment_status, fulfilment_status, currency,
        subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, shipping_address, shipping_option,
        payment_method_id, placed_at, stock, cancellation_reason, cancelled_at, version) values
      ('${orderId}', 'A-1', '${ada.id}', 'CANCELLED', now(), 'VOIDED', 'CANCELLED', 'USD', 9000, 0, 500, 500, 10000,
        '{}', '{}', '${orderId}', now(), 'RESERVED', 'OTHER', now(), ${details.length.toString()});
    insert into order_payment values ('${paymentId}', '${orderId}', 'USD', ${authorised.toString()}, 0, 0, 0, ${failure}, 0);
    insert into order_parcel values ('${deliveryId}', '${orderId}', 'AG-''1''', 'CANCELLED', null);
    ${details
      .map(
        (detail, index) => `insert into timeline_entry values ('${orderId}', ${(index + 1).toString()}, 'PENDING',
          'PENDING', 'PENDING', 'UNFULFILLED', now(), '${detail.replaceAll("'", "''")}');`,
      )
      .join('\n')}`;

  it('has kinds, actors and data for every text that was kept, in its order', async () => {
    await using database = await createDatabaseBefore(migrations, '0006_kinds_of_a_timeline');
    await database.run(
      keptBefore(
        kept.map(([detail]) => detail),
        'null',
      ),
    );

    await using shop = await startOrder({ database });
    const { nodes } = await entriesOf(shop, orderId);

    expect(nodes.map(({ cursor: _, ...entry }: { cursor: string }) => entry)).toEqual(
      kept.map(([detail, kind, actor, data, text]) => ({ kind, actor, data, detail: text ?? detail })),
    );
  });

  it.each([
    ['was called off before anything was set aside', 0, 'NOT_DUE'],
    ['was set aside', 10_000, 'VOIDED'],
  ])('calls the money of an order whose payment %s what it is', async (_, authorised, paymentStatus) => {
    await using database = await createDatabaseBefore(migrations, '0006_kinds_of_a_timeline');
    await database.run(keptBefore([], "'ORDER_CANCELLED'", authorised));

    await using shop = await startOrder({ database });

    expect(await shop.given(({ orders }) => orders.lock(orderId))).toMatchObject({ paymentStatus });
  });

  it('tells a payment that failed because of the cancellation from one that was voided, and goes on behind it', async () => {
    await using database = await createDatabaseBefore(migrations, '0006_kinds_of_a_timeline');
    await database.run(keptBefore(['The order was placed.', 'The payment was called off.'], "'ORDER_CANCELLED'"));
    await using shop = await startOrder({ database });

    await shop.tell(aPurchase({ orderId }).authorised);
    const { nodes } = await entriesOf(shop, orderId);

    expect(nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'ORDER_PLACED',
      'PAYMENT_FAILED',
      'PAYMENT_AUTHORISED',
    ]);
  });
});
