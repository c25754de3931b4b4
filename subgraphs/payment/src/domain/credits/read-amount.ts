import { fractionDigits, fromDecimal, type Money } from '@agora/schema';

/** So much on one gift card, or of store credit given at once; more is a mistake or a thief. */
const most = 10_000;

/** An amount that staff give, more than zero; undefined for what is none. */
export function readAmount({
  amount,
  currency,
}: {
  readonly amount: string;
  readonly currency: string;
}): Money | undefined {
  const money = fromDecimal(amount, currency);
  if (!money || money.minor <= 0) return undefined;
  return money.minor <= most * 10 ** fractionDigits(currency) ? money : undefined;
}
