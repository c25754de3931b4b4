import { placeOrders } from '@agora/schema/place-orders';

interface PostalAddress {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string;
}

const countries = new Intl.DisplayNames('en', { type: 'region' });
const orderOf = new Map(placeOrders.flatMap(([order, codes]) => codes.split(' ').map((code) => [code, order])));

/** Where an address is, as its country writes it, without who is to be found there. */
export function addressLines(address: PostalAddress): readonly string[] {
  const { line1, line2, country } = address;
  return [line1, line2 ?? '', placeOf(address), countries.of(country) ?? country].filter((line) => line !== '');
}

function placeOf({ city, region, postalCode, country }: PostalAddress): string {
  const parts: Readonly<Record<string, string>> = { C: city, S: region ?? '', Z: postalCode ?? '' };
  // What the country does not ask for is there for once.
  const letters = new Set([...Array.from(orderOf.get(country) ?? ''), 'C', 'S', 'Z']);
  let last = '';
  let text = '';
  for (const letter of letters) {
    const part = parts[letter] ?? '';
    if (part === '') continue;
    // `Seattle, WA 98101`, `91054 Erlangen`, `20121 Milano, MI`.
    const isApart = last !== '' && (letter === 'S' || (last === 'S' && letter === 'C'));
    text += last === '' ? part : `${isApart ? ', ' : ' '}${part}`;
    last = letter;
  }
  return text;
}
