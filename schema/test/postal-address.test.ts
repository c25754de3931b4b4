import { postalForms, readPostalAddress } from '@agora/schema/address';
import { iso31662 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { countryOfForeignRegion } from '../address/foreign-region.ts';
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
    ...['13', 'JP-13', '１３'].flatMap((code): [Place, string, string][] => [
      [['JP', '千代田区', code, '100-0001'], '東京都', '100-0001'],
      [['JP', 'Chiyoda', code, '100-0001'], 'Tokyo', '100-0001'],
    ]),
    [['RU', 'Moscow', 'Moscow', '101000'], 'Moskva', '101000'],
    [['RU', 'Saint Petersburg', 'St. Petersburg', '190000'], 'Sankt-Peterburg', '190000'],
    [['RU', 'Khimki', 'Moscow Oblast', '141400'], "Moskovskaya oblast'", '141400'],
    [['RU', 'Yekaterinburg', 'Sverdlovsk oblast', '620000'], "Sverdlovskaya oblast'", '620000'],
    [['RU', 'Vyborg', 'Leningrad Region', '188800'], "Leningradskaya oblast'", '188800'],
    [['RU', 'Kazan', 'Republic of Tatarstan', '420000'], 'Respublika Tatarstan', '420000'],
    [['RU', 'Barnaul', 'Altai Krai', '656000'], 'Altayskiy kray', '656000'],
    [['RU', 'Gorno-Altaysk', 'Altai Republic', '649000'], 'Altay Republits', '649000'],
    [['IT', 'Milan', 'Lombardy', '20121'], 'MI', '20121'],
    [['IT', 'Florence', 'Florence', '50121'], 'FI', '50121'],
    [['ES', 'Seville', 'Andalusia', '41001'], 'SE', '41001'],
    [['ES', 'Palma', 'Balearic Islands', '07001'], 'PM', '07001'],
    [['ES', 'Seville', 'Seville', '41001'], 'SE', '41001'],
    [['CN', 'Lhasa', 'Tibet', '850000'], 'Xizang Zizhiqu', '850000'],
    [['KR', 'Andong', 'North Gyeongsang', '36759'], 'Gyeongsangbuk-do', '36759'],
    [['MX', 'Mexico City', 'Mexico City', '06000'], 'CDMX', '06000'],
    [['MX', 'Toluca', 'State of Mexico', '50000'], 'Méx.', '50000'],
    [['BR', 'Brasília', 'Federal District', '70000000'], 'DF', '70000-000'],
    [['SA', 'Riyadh', null, '12345-6789'], null, '12345-6789'],
    [['SA', 'Riyadh', null, '١٢٣٤٥٦٧٨٩'], null, '12345-6789'],
    [['NL', 'Amsterdam', null, '1012ab'], null, '1012 AB'],
    [['DE', 'Berlin', null, 'D-10115'], null, '10115'],
    [['LV', 'Riga', null, '1010'], null, 'LV-1010'],
    [['PL', 'Warszawa', null, '00001'], null, '00-001'],
    [['BR', 'São Paulo', 'Sao Paulo', '01310100'], 'SP', '01310-100'],
    [['AU', 'Sydney', 'New South Wales', '2000'], 'NSW', '2000'],
    [['IE', 'Cork', 'County Cork', 't12yn60'], 'Co. Cork', 'T12 YN60'],
    [['AE', 'Dubai', null, null], 'Dubai', ''],
    ...['Scotland', 'South West', 'Canterbury'].map((region): [Place, string, string] => [
      ['GB', 'Somewhere', region, 'EH1 1AA'],
      region,
      'EH1 1AA',
    ]),
    [['FR', 'Lille', 'Nord', '59000'], 'Nord', '59000'],
    [['FR', 'Dole', 'Jura', '39100'], 'Jura', '39100'],
    [['BE', 'Hasselt', 'Limburg', '3500'], 'Limburg', '3500'],
    [['DE', 'München', 'Bayern', '80331'], 'Bayern', '80331'],
    [['KR', '춘천시', '강원특별자치도', '24239'], '강원도', '24239'],
    [['KR', 'Seoul', 'Seoul', '04524'], 'Seoul', '04524'],
    [['JP', '京都市', '京都', '604-8571'], '京都府', '604-8571'],
    [['CN', '东城区', '北京', '100009'], '北京市', '100009'],
    [['TW', '嘉義市', '嘉義市', '600'], '嘉義市', '600'],
    [['TW', '太保市', '嘉義縣', '612'], '嘉義縣', '612'],
    [['TH', 'กรุงเทพมหานคร', null, '๑๐๑๐๐'], null, '10100'],
    [['EG', 'القاهرة', null, '١١٥١١'], null, '11511'],
    [['IR', 'تهران', null, '۱۱۳۶۹-۱۴۳۱۱'], null, '11369-14311'],
    [['IN', 'नई दिल्ली', 'Delhi', '११०००१'], 'Delhi', '110001'],
    [['PR', 'San Juan', null, '00901-1234'], null, '00901-1234'],
    [['MH', 'Majuro', null, '96960 1234'], null, '96960-1234'],
    [['US', 'Washington, D.C.', 'D.C.', '20500'], 'DC', '20500'],
    [['US', 'Washington, D.C.', 'District of Columbia', '20500'], 'DC', '20500'],
    [['US', 'Washington', 'Washington, D.C.', '20500'], 'DC', '20500'],
    [['US', 'Washington, D.C.', null, '20500'], 'DC', '20500'],
    [['US', 'Portland, OR', null, '97204'], 'OR', '97204'],
    [['ES', 'Sevilla', 'Andalucía', '41001'], 'SE', '41001'],
    [['ES', 'Las Palmas', 'Islas Canarias', '35001'], 'GC', '35001'],
    [['IT', 'Milano', 'Lombardia', '20121'], 'MI', '20121'],
    [['PT', 'Funchal', 'PT-30', '9000001'], 'Madeira', '9000-001'],
    [['AE', 'Dubai', null, '00000'], 'Dubai', ''],
    [['TW', '臺北市', '臺北市', '100'], '台北市', '100'],
    [['TW', '臺中市', '臺中市', '400'], '台中市', '400'],
    [['KR', '서울', '서울시', '03051'], '서울특별시', '03051'],
    [['SE', 'Stockholm', null, '11151'], null, '111 51'],
    [['SE', 'Stockholm', null, 'SE-111 51'], null, '111 51'],
    [['CZ', 'Praha', null, '11000'], null, '110 00'],
    [['SK', 'Žilina', null, '01001'], null, '010 01'],
    [['GR', 'Αθήνα', null, '10188'], null, '101 88'],
    [['GB', 'Berwick-upon-Tweed', 'England', 'TD15 1AA'], 'England', 'TD15 1AA'],
    [['GB', 'Coldstream', 'Scotland', 'TD12 4AA'], 'Scotland', 'TD12 4AA'],
    [['GB', 'Chester', 'England', 'CH1 1AA'], 'England', 'CH1 1AA'],
    [['GB', 'Mold', 'Cymru', 'CH7 1AA'], 'Wales', 'CH7 1AA'],
    [['GB', 'Glasgow', 'Scotland', 'G1 1AA'], 'Scotland', 'G1 1AA'],
    [['GB', 'Gloucester', 'England', 'GL1 1AA'], 'England', 'GL1 1AA'],
    [['GB', 'Uppingham', 'Rutland', 'LE15 9QE'], 'Rutland', 'LE15 9QE'],
    [['GB', 'London', 'Middlesex', 'NW1 1AA'], 'Middlesex', 'NW1 1AA'],
    [['IE', 'Clonee', 'Co. Meath', 'D15 XR2P'], 'Co. Meath', 'D15 XR2P'],
    [['IE', 'Leixlip', 'Co. Kildare', 'W23 X9W6'], 'Co. Kildare', 'W23 X9W6'],
    [['IE', 'Cork', 'Cork', null], 'Co. Cork', ''],
    [['DE', 'Hannover', 'Hanover', '30159'], 'Hanover', '30159'],
    [['GR', 'Κως', 'Kos', '85300'], 'Kos', '853 00'],
    ...['P.E.I.', 'PEI', 'P. E. I.'].map((region): [Place, string, string] => [
      ['CA', 'Charlottetown', region, 'C1A 1A1'],
      'PE',
      'C1A 1A1',
    ]),
    [['CA', 'Toronto', 'Ont.', 'M5V 2T6'], 'ON', 'M5V 2T6'],
    [['CA', 'Montréal', 'Que.', 'H3Z 2Y7'], 'QC', 'H3Z 2Y7'],
    [['CA', 'Montréal', 'Qué.', 'H3Z 2Y7'], 'QC', 'H3Z 2Y7'],
    [['CA', "St. John's", 'Newfoundland', 'A1A 1A1'], 'NL', 'A1A 1A1'],
    [['US', 'Los Angeles', 'Calif.', '90001'], 'CA', '90001'],
    [['US', 'Seattle', 'Wash.', '98101'], 'WA', '98101'],
    [['US', 'Boston', 'Mass.', '02101'], 'MA', '02101'],
    [['US', 'Fargo', 'N. Dak.', '58102'], 'ND', '58102'],
    [['US', 'Jackson', 'Miss.', '39201'], 'MS', '39201'],
    [['MX', 'Toluca', 'Edo. Méx.', '50000'], 'Méx.', '50000'],
    [['IN', 'Bhubaneswar', 'Orissa', '751001'], 'Odisha', '751001'],
    [['ES', 'Barcelona', 'Cataluña', '08001'], 'B', '08001'],
    [['ES', 'Bilbao', 'País Vasco', '48001'], 'BI', '48001'],
    [['ES', 'Valencia', 'Comunidad Valenciana', '46001'], 'V', '46001'],
    [['ES', 'Madrid', 'Comunidad de Madrid', '28001'], 'M', '28001'],
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
    ...['10001-', '-10001', '10001 –'].map((code): [Place, string, string] => [
      ['US', 'New York', 'NY', code],
      'INVALID_POSTAL_CODE',
      'postalCode',
    ]),
    [['US', 'Fairbanks', 'Al.', '99701'], 'INVALID_ADDRESS', 'region'],
    [['US', 'Columbia', 'Mi.', '65201'], 'INVALID_ADDRESS', 'region'],
    [['US', 'Fargo', 'N. Car.', '58102'], 'INVALID_ADDRESS', 'region'],
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
    [['DE', 'Berlin', null, '00000'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['DE', 'Berlin', null, '00123'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['DE', 'Berlin', 'Ontario', '10115'], 'INVALID_ADDRESS', 'region'],
    [['DE', 'Berlin', '東京都', '10115'], 'INVALID_ADDRESS', 'region'],
    [['FR', 'Paris', 'Bayern', '75001'], 'INVALID_ADDRESS', 'region'],
    [['DE', 'Berlin', 'Tirol', '10117'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'London', 'Noord-Holland', 'SW1A 2AA'], 'INVALID_ADDRESS', 'region'],
    [['IE', 'Dublin', 'Bretagne', 'D01 F5P2'], 'INVALID_ADDRESS', 'region'],
    [['CH', 'Basel', 'Lombardia', '4001'], 'INVALID_ADDRESS', 'region'],
    [['US', 'San Juan', 'CA', '00901'], 'INVALID_ADDRESS', 'region'],
    [['US', 'Portland, OR', null, '20500'], 'INVALID_ADDRESS', 'region'],
    [['FI', 'Helsinki', 'Åland', '00100'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['FR', 'Paris', 'La Réunion', '75001'], 'INVALID_POSTAL_CODE', 'postalCode'],
    [['PT', 'Lisboa', 'Madeira', '1100-148'], 'INVALID_ADDRESS', 'region'],
    [['ES', 'Sevilla', 'Islas Canarias', '41001'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'Edinburgh', 'Wales', 'EH1 1YJ'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'Edinburgh', 'England', 'EH1 1YJ'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'Cardiff', 'Scotland', 'CF10 1EP'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'Belfast', 'GB-ENG', 'BT1 5GS'], 'INVALID_ADDRESS', 'region'],
    [['GB', 'London', 'Northern Ireland', 'SW1A 2AA'], 'INVALID_ADDRESS', 'region'],
    [['IE', 'Dublin', 'Co. Cork', 'D01 F5P2'], 'INVALID_ADDRESS', 'region'],
    [['IE', 'Cork', 'County Dublin', 'T12 YN60'], 'INVALID_ADDRESS', 'region'],
    [['IE', 'Letterkenny', 'Kerry', 'F92 YT21'], 'INVALID_ADDRESS', 'region'],
    [['GR', 'Αθήνα', 'Kos', '10188'], 'INVALID_ADDRESS', 'region'],
    ...['Scotland', 'Wales', 'Kent', 'Cork', 'Ústecký kraj', 'Madeira', 'Heves', 'Wakiso', 'Île-de-France'].flatMap(
      (region) =>
        [
          ['FR', 'Paris', region, '75001'],
          ['DE', 'Berlin', region, '10115'],
          ['SE', 'Stockholm', region, '111 51'],
        ]
          .filter(([country]) => region !== 'Île-de-France' || country !== 'FR')
          .map(([country = '', city = '', ...rest]): [Place, string, string] => [
            [country, city, rest[0] ?? null, rest[1] ?? null],
            'INVALID_ADDRESS',
            'region',
          ]),
    ),
    [['IE', 'Dublin', 'Scotland', 'D01 F5P2'], 'INVALID_ADDRESS', 'region'],
    [['ZZ', 'Nowhere', null, null], 'INVALID_ADDRESS', 'country'],
    [['EU', 'Brussels', null, '1000'], 'INVALID_ADDRESS', 'country'],
    [['G', 'London', null, null], 'INVALID_ADDRESS', 'country'],
    [['FR', '\u3164', null, '75001'], 'INVALID_ADDRESS', 'city'],
    [['FR', 'Paris', 'a\nb', '75001'], 'INVALID_ADDRESS', 'region'],
  ])('%j is refused with %s', (place, fault, field) => {
    expect(read(place)).toMatchObject({ fault, field });
  });
});

it('tells of each field what is wrong with it, and what would be right', () => {
  const messageOf = (changed: object) => {
    const address = { ...typed, country: 'DE', city: 'Berlin', region: null, postalCode: '10115', ...changed };
    const read = readPostalAddress(address);
    return 'fault' in read ? `${read.field}: ${read.message}` : 'none';
  };

  expect(
    [
      { country: 'ZZ' },
      { country: 'UK' },
      { country: 'EL' },
      { city: ' ' },
      { line1: 'x'.repeat(201) },
      { line2: 'one\ntwo' },
      { postalCode: null },
      { postalCode: '1011' },
      { region: 'Ontario' },
      { country: 'US', postalCode: '20500' },
      { country: 'US', postalCode: '20500', region: 'Nowhere' },
      { country: 'US', postalCode: '20500', region: 'OR' },
    ].map(messageOf),
  ).toEqual([
    'country: There is no such country. It is given by its two letters of ISO 3166-1.',
    'country: There is no such country. It is given by its two letters of ISO 3166-1, which are GB for United Kingdom.',
    'country: There is no such country. It is given by its two letters of ISO 3166-1, which are GR for Greece.',
    'city: Nothing that can be read is in this, but an address needs it.',
    'line1: This is longer than 200 characters.',
    'line2: This has characters that a line of an address cannot have, such as a line break.',
    'postalCode: An address in this country (Germany) needs a postal code, such as 26133.',
    'postalCode: This is no postal code of this country (Germany); its codes are such as 26133.',
    'region: This is a region of Canada, not of this country (Germany).',
    'region: An address in this country (United States) needs its state, province or the like.',
    'region: There is no such region in this country (United States).',
    'region: The region and the postal code do not belong together.',
  ]);
});

it('never takes a region of a country for one of another', () => {
  const refused = iso31662.flatMap(({ code, name }) => {
    const country = code.slice(0, 2);
    return countryOfForeignRegion(country, name) === undefined ? [] : [`${code} ${name}`];
  });

  expect(refused).toEqual([]);
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
