import type { Card } from '../domain/payment-provider.ts';

/** What a token of the simulated provider stands for. */
interface SimulatedToken {
  /** What becomes of payments with it, such as `tok_approve`. */
  readonly name: string;
  readonly card: Card | undefined;
}

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  card: 'Card',
};

/**
 * The simulated provider keeps no cards: the token itself says which it stands for, behind dots with its brand, its last
 * digits, month and year, `tok_decline.mastercard.4444.1231`. Without them it is a Visa card.
 */
export function readSimulatedToken(token: string): SimulatedToken {
  const [name = '', ...described] = token.split('.');
  const [, brand = '', lastFour = '', month = '', year = ''] =
    /^([a-z]+)\.(\d{4})\.(0[1-9]|1[0-2])(\d\d)$/.exec(described.join('.') || 'visa.4242.1239') ?? [];
  const called = brands[brand];
  const expiry = { expiryMonth: Number(month), expiryYear: 2000 + Number(year) };
  return { name, card: called === undefined ? undefined : { brand: called, lastFour, ...expiry } };
}
