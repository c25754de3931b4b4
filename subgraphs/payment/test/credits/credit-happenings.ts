import fc from 'fast-check';
import type { Part } from './pay-with-credits.ts';

const order = fc.nat();

const part = fc.record({
  tender: fc.constantFrom<Part['tender']>('GIFT_CARD', 'STORE_CREDIT', 'PAYMENT_METHOD'),
  minor: fc.integer({ min: 1, max: 4_000 }),
});

/** Of an order whose last part is not told yet nothing is taken, and what is set aside goes back when it is cancelled. */
const bought = fc.record({
  kind: fc.constant('BOUGHT' as const),
  parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  card: fc.nat(1),
  isToldInPart: fc.boolean(),
});

/** Staff give the same share of a payment back, so many times at once: what is under way already is not there for others. */
const givenBack = fc.record({
  kind: fc.constant('GIVEN_BACK' as const),
  ...{ order, payment: fc.nat(2) },
  share: fc.double({ min: 0.1, max: 1, noNaN: true }),
  times: fc.integer({ min: 1, max: 2 }),
  to: fc.constantFrom('ORIGINAL' as const, 'STORE_CREDIT' as const),
});

const refundDue = fc.record({
  kind: fc.constant('REFUND_DUE' as const),
  order,
  share: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

/** What may happen, some of it at once; `card` is one of two gift cards, `order` one of those that there are by then. */
export const happening = fc.oneof(
  { arbitrary: bought, weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('TOLD_WHOLE' as const), order }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('CANCELLED' as const), order }), weight: 2 },
  { arbitrary: refundDue, weight: 2 },
  { arbitrary: givenBack, weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('DISABLED' as const, 'ENABLED' as const, 'REDEEMED' as const),
      card: fc.nat(1),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('GRANTED' as const), minor: fc.integer({ min: 1, max: 9_000 }) }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constant('SETTLE' as const) }), weight: 4 },
);

export type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

const card = 0;
const settle: Happening[] = [{ kind: 'SETTLE' }];
const gift = { tender: 'GIFT_CARD', minor: 1_000 } as const;
const credit = { tender: 'STORE_CREDIT', minor: 500 } as const;
const method = { tender: 'PAYMENT_METHOD', minor: 2_000 } as const;

/** A history that has each kind of what may become of money, so that whatever chance brings, there is one. */
export const oneOfEach: Happening[][] = [
  [{ kind: 'GRANTED', minor: 3_000 }],
  [{ kind: 'BOUGHT', parts: [gift, credit, method], card, isToldInPart: false }],
  settle,
  [{ kind: 'GIVEN_BACK', order: 0, payment: 2, share: 0.7, times: 2, to: 'ORIGINAL' }],
  settle,
  [{ kind: 'GIVEN_BACK', order: 0, payment: 2, share: 0.1, times: 1, to: 'STORE_CREDIT' }],
  settle,
  [{ kind: 'BOUGHT', parts: [gift, credit], card, isToldInPart: true }],
  [{ kind: 'BOUGHT', parts: [credit, gift], card, isToldInPart: true }],
  [{ kind: 'BOUGHT', parts: [method, gift], card, isToldInPart: true }],
  [{ kind: 'BOUGHT', parts: [gift, { tender: 'STORE_CREDIT', minor: 4_000 }], card, isToldInPart: false }],
  settle,
  [1, 2, 3].map((order) => ({ kind: 'CANCELLED', order })),
  settle,
  [{ kind: 'REFUND_DUE', order: 0, share: 0.3 }],
  settle,
];
