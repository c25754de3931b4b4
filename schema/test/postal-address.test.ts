import { postalForms, readPostalAddress } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { realAddresses } from './real-addresses.ts';

const typed = { recipient: 'Ada Lovelace', line1: '1 Main Street', line2: null, city: 'Somewhere' };

type Place = readonly [country: string, city: string, region: string | null, postalCode: string | null];

const read = ([country, city, region, postalCode]: Place) =>
  readPostalAddress({ ...typed, country, city, region, postalCode });

describe('an address of the real world', () => {
  it.each(realAddresses)('is one: %s, %s, %s, %s', (country, line1, city, region, postalCode) => {
    const address = readPostalAddress({ ...typed, country, line1, city, region, postalCode });

    expect(address).toMatchObject({ country, line1, city, postalCode: postalCode ?? '' });
    expect('fault' in address ? address : readPostalAddress(address)).toEqual(address);
  });

  it('is known of one country or more of every continent, sixty in all at least', () => {
    expect(new Set(realAddresses.map(([country]) => country)).size).toBeGreaterThanOrEqual(60);
  });
});

describe('what was typed in another way', () => {
  it.each<[Place, string | null, string]>([
    [['gb', 'London', null, 'sw1a  1aa'], null, 'SW1A 1AA'],
    [['GB', 'Manchester', null, 'M25BQ'], null, 'M2 5BQ'],
    [['us', 'Arlington', 'Virginia', '222011234'], 'VA', '22201-1234'],
    [['US', 'Arlington', 'US-VA', '22201 1234'], 'VA', '22201-1234'],
    [['CA', 'Ottawa', 'on', 'K1A-0B1'], 'ON', 'K1A 0B1'],
    [['CA', 'Montréal', 'Québec', 'h3z2y7'], 'QC', 'H3Z 2Y7'],
    [['JP', '千代田区', '東京都', '１００−０００１'], '東京都', '100-0001'],
    [['JP', 'Chiyoda', 'Tokyo-to', '1000001'], 'Tokyo', '100-0001'],
    [['JP', 'Chiyoda', null, '100-0001'], 'Tokyo', '100-0001'],
    [['NL', 'Amsterdam', null, '1012ab'], null, '1012 AB'],
    [['DE', 'Berlin', null, 'D-10115'], null, '10115'],
    [['LV', 'Riga', null, '1010'], null, 'LV-1010'],
    [['PL', 'Warszawa', null, '00001'], null, '00-001'],
    [['BR', 'São Paulo', 'Sao Paulo', '01310100'], 'SP', '01310-100'],
    [['AU', 'Sydney', 'New South Wales', '2000'], 'NSW', '2000'],
    [['IE', 'Cork', 'County Cork', 't12yn60'], 'Co. Cork', 'T12 YN60'],
    [['AE', 'Dubai', null, null], 'Dubai', ''],
    [['DE', 'München', 'Bayern', '80331'], 'Bayern', '80331'],
    [['KR', '춘천시', '강원특별자치도', '24239'], '강원도', '24239'],
    [['KR', 'Seoul', 'Seoul', '04524'], 'Seoul', '04524'],
    [['JP', '京都市', '京都', '604-8571'], '京都府', '604-8571'],
    [['CN', '东城区', '北京', '100009'], '北京市', '100009'],
    [['TW', '嘉義市', '嘉義市', '600'], '嘉義市', '600'],
    [['TW', '太保市', '嘉義縣', '612'], '嘉義縣', '612'],
  ])('%j is put in order', (place, region, postalCode) => {
    expect(read(place)).toMatchObject({ country: place[0].toUpperCase(), region, postalCode });
  });
});

describe('what is no address', () => {
  it.each<[Place, string, string]>([
    ...['ZZ', 'XX', 'QQ', 'ON', 'the county', '-', '', '\u200B'].map((region): [Place, string, string] => [
      ['US', 'Los Angeles', region, '90001'],
      'INVALID_ADDRESS',
      'region',
    ]),
    [['US', 'Portland', 'OR', '90001'], 'INVALID_ADDRESS', 'region'],
    [['US', 'Portland', 'Oregon', '90001-1234'], 'INVALID_ADDRESS', 'region'],
    [['CA', 'Toronto', 'ZZ', 'M5V 2T6'], 'INVALID_ADDRESS', 'region'],
    [['CA', 'Toronto', 'BC', 'M5V 2T6'], 'INVALID_ADDRESS', 'region'],
    [['CA', 'Toronto', null, 'M5V 2T6'], 'INVALID_ADDRESS', 'region'],
    [['CA', 'Ottawa', 'ON', 'D1A 0B1'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['US', 'Seattle', 'WA', '9810'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['US', 'Seattle', 'WA', null], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['GB', 'London', null, '98101'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['DE', 'Berlin', null, '1011'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['DE', 'Berlin', null, ''], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['ZZ', 'Nowhere', null, null], 'INVALID_ADDRESS', 'country'],
    [['EU', 'Brussels', null, '1000'], 'INVALID_ADDRESS', 'country'],
    [['G', 'London', null, null], 'INVALID_ADDRESS', 'country'],
    [['FR', '\u3164', null, '75001'], 'INVALID_ADDRESS', 'city'],
    [['FR', 'Paris', 'a\nb', '75001'], 'INVALID_ADDRESS', 'region'],
  ])('%j is refused with %s', (place, fault, field) => {
    expect(read(place)).toEqual({ fault, field });
  });
});

it('has a form for every country, whose own examples of postal codes fit it', () => {
  const forms = postalForms();
  const misread = [...forms].flatMap(([country, { examples = [], regions }]) =>
    examples.filter((example) => {
      const address = read([country, 'Somewhere', regions[0]?.key ?? null, example]);
      return 'fault' in address ? address.field !== 'region' : address.postalCode !== example;
    }),
  );

  expect(forms.size).toBe(250);
  expect(misread).toEqual([]);
});
