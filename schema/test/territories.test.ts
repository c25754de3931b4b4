import { hasPostalCode, postalForms, readPostalAddress } from '@agora/schema/address';
import { describe, expect, it } from 'vitest';

const typed = { recipient: 'Ada Lovelace', line1: '1 Main Street', line2: null };

type Place = readonly [country: string, city: string, region: string | null, postalCode: string | null];

const read = ([country, city, region, postalCode]: Place) =>
  readPostalAddress({ ...typed, country, city, region, postalCode });

describe('an address written as one of the country that its own belongs to', () => {
  it.each<[written: Place, own: Place]>([
    [
      ['FR', 'Saint-Denis', null, '97400'],
      ['RE', 'Saint-Denis', null, '97400'],
    ],
    [
      ['FR', 'Saint-Denis', 'La Réunion', '97400'],
      ['RE', 'Saint-Denis', null, '97400'],
    ],
    [
      ['FR', 'Saint-Denis', 'FR-974', '97400'],
      ['RE', 'Saint-Denis', null, '97400'],
    ],
    [
      ['FR', 'Pointe-à-Pitre', null, '97110'],
      ['GP', 'Pointe-à-Pitre', null, '97110'],
    ],
    [
      ['FR', 'Fort-de-France', null, '97200'],
      ['MQ', 'Fort-de-France', null, '97200'],
    ],
    [
      ['FR', 'Cayenne', 'Guyane', '97300'],
      ['GF', 'Cayenne', null, '97300'],
    ],
    [
      ['FR', 'Saint-Pierre', null, '97500'],
      ['PM', 'Saint-Pierre', null, '97500'],
    ],
    [
      ['FR', 'Mamoudzou', null, '97600'],
      ['YT', 'Mamoudzou', null, '97600'],
    ],
    [
      ['FR', 'Mata Utu', null, '98600'],
      ['WF', 'Mata Utu', null, '98600'],
    ],
    [
      ['FR', 'Papeete', null, '98714'],
      ['PF', 'Papeete', null, '98714'],
    ],
    [
      ['FR', 'Nouméa', 'Nouvelle-Calédonie', '98800'],
      ['NC', 'Nouméa', null, '98800'],
    ],
    [
      ['FR', 'Marigot', null, '97150'],
      ['MF', 'Marigot', null, '97150'],
    ],
    [
      ['GP', 'Gustavia', null, '97133'],
      ['BL', 'Gustavia', null, '97133'],
    ],
    [
      ['FR', 'Monaco', null, '98000'],
      ['MC', 'Monaco', null, '98000'],
    ],
    [
      ['US', 'San Juan', 'PR', '00901-1234'],
      ['PR', 'San Juan', null, '00901-1234'],
    ],
    [
      ['US', 'San Juan', 'Puerto Rico', '00901'],
      ['PR', 'San Juan', null, '00901'],
    ],
    [
      ['US', 'San Juan', null, '009011234'],
      ['PR', 'San Juan', null, '00901-1234'],
    ],
    [
      ['US', 'Hagåtña', 'GU', '96910'],
      ['GU', 'Hagåtña', null, '96910'],
    ],
    [
      ['US', 'Charlotte Amalie', 'U.S. Virgin Islands', '00802'],
      ['VI', 'Charlotte Amalie', null, '00802'],
    ],
    [
      ['US', 'Pago Pago', 'US-AS', '96799'],
      ['AS', 'Pago Pago', null, '96799'],
    ],
    [
      ['US', 'Saipan', 'MP', '96950'],
      ['MP', 'Saipan', null, '96950'],
    ],
    [
      ['FI', 'Mariehamn', null, '22100'],
      ['AX', 'Mariehamn', null, '22100'],
    ],
    [
      ['FI', 'Mariehamn', 'Åland', '22100'],
      ['AX', 'Mariehamn', null, '22100'],
    ],
    [
      ['NO', 'Longyearbyen', 'Svalbard', '9170'],
      ['SJ', 'Longyearbyen', null, '9170'],
    ],
    [
      ['DK', 'Nuuk', null, '3900'],
      ['GL', 'Nuuk', null, '3900'],
    ],
    [
      ['DK', 'Tórshavn', 'Færøerne', '100'],
      ['FO', 'Tórshavn', null, '100'],
    ],
    [
      ['NL', 'Oranjestad', 'Aruba', null],
      ['AW', 'Oranjestad', null, null],
    ],
    [
      ['GB', 'Saint Helier', null, 'je23ab'],
      ['JE', 'Saint Helier', null, 'JE2 3AB'],
    ],
    [
      ['GB', 'Saint Peter Port', 'Guernsey', 'GY1 1AA'],
      ['GG', 'Saint Peter Port', null, 'GY1 1AA'],
    ],
    [
      ['GB', 'Douglas', null, 'IM1 1AG'],
      ['IM', 'Douglas', null, 'IM1 1AG'],
    ],
    [
      ['IT', 'San Marino', null, '47890'],
      ['SM', 'San Marino', null, '47890'],
    ],
    [
      ['CH', 'Vaduz', null, '9490'],
      ['LI', 'Vaduz', null, '9490'],
    ],
    [
      ['AU', 'Flying Fish Cove', 'WA', '6798'],
      ['CX', 'Flying Fish Cove', null, '6798'],
    ],
    [
      ['CN', '中环', '香港', '999077'],
      ['HK', '中环', null, '999077'],
    ],
  ])('%j is %j', (written, own) => {
    expect(read(written)).toEqual(read(own));
    expect(read(written)).toMatchObject({ country: own[0], region: null, postalCode: own[3] ?? '' });
  });

  it.each<[Place]>([
    [['FR', 'Saint-Martin', null, '66220']],
    [['FI', 'Helsinki', null, '00100']],
    [['NO', 'Tromsø', null, '9008']],
    [['IT', 'Varese', 'VA', '21100']],
    [['CN', '北京市', '北京市', '100009']],
    [['AU', 'Perth', 'WA', '6000']],
    [['CH', 'St. Gallen', null, '9000']],
  ])('%j stays where it is', (place) => {
    expect(read(place)).toMatchObject({ country: place[0], region: place[2] });
  });
});

describe('an area that has taxes of its own', () => {
  it.each([
    ['PT', 'Açores', '9500-150', '9500150'],
    ['PT', 'Madeira', '9000-001', '9000001'],
    ['DE', 'Büsingen', '78266', 'D-78266'],
    ['DE', 'Helgoland', '27498', '27 498'],
    ['AT', 'Jungholz', '6691', 'A-6691'],
    ['AT', 'Mittelberg', '6991', ' 6993 '],
    ['IT', 'Livigno', '23041', '230 41'],
    ['IT', "Campione d'Italia", '22061', 'I-22061'],
    ['GR', 'Άγιον Όρος', '630 86', '63086'],
    ['GR', 'Λέσβος', '811 00', '81300'],
    ['GR', 'Χίος', '821 00', '82300'],
    ['GR', 'Κως', '853 02', '85300'],
    ['GR', 'Σαμοθράκη', '680 02', '68002'],
    ['GR', 'Μεγίστη', '851 11', '85111'],
  ])('is known by its postal code, however that was typed: %s, %s, %s, %s', (country, key, ...codes) => {
    const area = postalForms()
      .get(country)
      ?.areas.find((one) => one.key === key);
    const kept = codes.map((code) => read([country, 'Somewhere', null, code]));

    expect(area && kept.map((address) => !('fault' in address) && hasPostalCode(area, address.postalCode))).toEqual([
      true,
      true,
    ]);
  });
});
