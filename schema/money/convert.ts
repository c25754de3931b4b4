import { fractionDigits } from './currency.ts';
import { exactMoney, type Money } from './money.ts';

/** So much of `to` for one of `from`, in whole units and as a decimal number: `{ from: 'USD', to: 'JPY', rate: '151.23' }`. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
}

const pattern = /^(\d{1,12})(?:\.(\d{1,12}))?$/;

/** What an amount is in another currency at a stated rate, rounded half up. Throws a RangeError when the rate is for another currency or none. */
export function convert(amount: Money, { from, to, rate }: ExchangeRate): Money {
  if (amount.currency !== from) throw new RangeError(`a rate of ${from} does not convert ${amount.currency}`);
  const [, whole = '', fraction = ''] = pattern.exec(rate) ?? [];
  const parts = BigInt(`0${whole}${fraction}`);
  if (parts === 0n) throw new RangeError('a rate is a decimal number above 0');
  const scaled = BigInt(Math.abs(amount.minor)) * parts * 10n ** BigInt(fractionDigits(to));
  const divisor = 10n ** BigInt(fraction.length + fractionDigits(from));
  const minor = Number((scaled * 2n + divisor) / (divisor * 2n));
  return exactMoney(amount.minor < 0 && minor !== 0 ? -minor : minor, to);
}
