import { postalForms } from '@agora/schema/address';

export type Zone = 'DOMESTIC' | 'NEIGHBOUR' | 'EUROPE' | 'WORLD';

const neighbours = new Set(['CA', 'MX', 'PR']);

const europe = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH GB IS LI NO'.split(' '),
);

/** Where no carrier of the shop goes. */
const unserved = new Set(['AQ', 'CU', 'IR', 'KP', 'SY']);

/** How far away a country is for the carriers; undefined where none of them goes. */
export function zoneOf(country: string): Zone | undefined {
  if (country === 'US') return 'DOMESTIC';
  if (neighbours.has(country)) return 'NEIGHBOUR';
  if (europe.has(country)) return 'EUROPE';
  if (unserved.has(country) || !postalForms().has(country)) return undefined;
  return 'WORLD';
}
