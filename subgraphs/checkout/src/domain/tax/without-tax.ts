import { add, adjustedPrice, type Money, type Parts, share, times } from '@agora/schema';

const whole = 1_000_000;

/** A price without a tax of so many millionths that is part of it. */
export function withoutTax(price: Money, includedMillionths: number): Money {
  return includedMillionths === 0 ? price : share(price, whole, whole + includedMillionths);
}

/** Prices and adjustments without the tax that is part of them, each rounded on its own; what was free is free. */
export function partsWithoutTax<Untaxed extends Omit<Parts, 'taxes'>>(parts: Untaxed, includedMillionths: number) {
  const unitPrice = withoutTax(parts.unitPrice, includedMillionths);
  const adjustments = parts.adjustments.map((one) => ({ ...one, amount: withoutTax(one.amount, includedMillionths) }));
  const last = adjustments.at(-1);
  const left = adjustedPrice({ ...parts, unitPrice, adjustments });
  const isFree = adjustedPrice(parts).minor === 0 || left.minor < 0;
  if (!last || !isFree) return { ...parts, unitPrice, adjustments };
  const others = adjustments.slice(0, -1);
  const rest = add(times(unitPrice, parts.quantity), ...others.map(({ amount }) => amount));
  return { ...parts, unitPrice, adjustments: [...others, { ...last, amount: times(rest, -1) }] };
}
