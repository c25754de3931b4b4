import type { Area, Warehouse } from './domain/warehouse/warehouse.ts';

interface Demo {
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** The states of its part of the country. */
  readonly states: string;
}

function warehouse({ name, city, region, postalCode, states }: Demo, index: number): Warehouse {
  return {
    id: `018f0000-0000-7000-8000-0000000a${(index + 1).toString().padStart(4, '0')}`,
    code: name.toUpperCase(),
    name: `Warehouse ${name}`,
    address: {
      recipient: `Warehouse ${name}`,
      line1: '1 Depot Road',
      line2: 'Gate 1',
      city,
      region,
      postalCode,
      country: 'US',
    },
    serves: states.split(' ').map((state): Area => ({ country: 'US', region: state })),
    isOpen: true,
    version: 1,
  };
}

/** The warehouses of the demo shop, one for each part of the country, always with the same ids. */
export const demoWarehouses: readonly Warehouse[] = [
  {
    name: 'Central',
    city: 'Chicago',
    region: 'IL',
    postalCode: '60609',
    states: 'IL IN IA KS MI MN MO NE ND OK SD TX WI',
  },
  {
    name: 'East',
    city: 'Newark',
    region: 'NJ',
    postalCode: '07105',
    states: 'CT DE DC ME MD MA NH NJ NY OH PA RI VT WV',
  },
  { name: 'South', city: 'Atlanta', region: 'GA', postalCode: '30336', states: 'AL AR FL GA KY LA MS NC SC TN VA' },
  { name: 'West', city: 'Reno', region: 'NV', postalCode: '89506', states: 'AK AZ CA CO HI ID MT NV NM OR UT WA WY' },
].map(warehouse);
