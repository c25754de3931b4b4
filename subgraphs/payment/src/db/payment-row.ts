import type { Payment } from '../domain/payment.ts';
import type { payment } from './tables.ts';

type Row = typeof payment.$inferSelect;

export function toPayment(row: Row): Payment {
  const { currency, methodToken, methodBrand, methodLastFour, ...same } = row;
  const hasMethod = methodToken !== null && methodBrand !== null && methodLastFour !== null;
  return {
    ...same,
    amount: { minor: row.amount, currency },
    authorised: { minor: row.authorised, currency },
    captured: { minor: row.captured, currency },
    voided: { minor: row.voided, currency },
    lapsed: { minor: row.lapsed, currency },
    refunded: { minor: row.refunded, currency },
    refunding: { minor: row.refunding, currency },
    refundsRefused: { minor: row.refundsRefused, currency },
    method: hasMethod ? { providerToken: methodToken, brand: methodBrand, lastFour: methodLastFour } : null,
  };
}

export function toRow({ method, ...same }: Payment) {
  return {
    ...same,
    currency: same.amount.currency,
    amount: same.amount.minor,
    authorised: same.authorised.minor,
    captured: same.captured.minor,
    voided: same.voided.minor,
    lapsed: same.lapsed.minor,
    refunded: same.refunded.minor,
    refunding: same.refunding.minor,
    refundsRefused: same.refundsRefused.minor,
    methodToken: method?.providerToken ?? null,
    methodBrand: method?.brand ?? null,
    methodLastFour: method?.lastFour ?? null,
  };
}
