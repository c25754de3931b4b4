import type { PostalAddress } from '@agora/schema';
import { pickBetween } from './pick.ts';
import type { SuperstoreRecord } from './record.ts';
import { stateCodes } from './state-codes.ts';

const streets = [
  'Main Street',
  'Oak Avenue',
  'Park Road',
  'Maple Drive',
  'Cedar Lane',
  'Mill Street',
  'Lake View',
  'High Street',
];

/** Where a line was sent: town, state and postal code are the data set's, street and number are invented. */
export function addressOf(line: SuperstoreRecord): PostalAddress {
  const key = `address:${line['Customer ID']}:${line['Postal Code']}`;
  const street = streets[pickBetween(0, streets.length - 1, `${key}:street`)] ?? 'Main Street';
  return {
    recipient: line['Customer Name'],
    line1: `${pickBetween(1, 999, key)} ${street}`,
    line2: null,
    city: line.City,
    region: stateCodes[line.State] ?? line.State,
    postalCode: line['Postal Code'],
    country: 'US',
  };
}
