import { addressCountries, addressFormOf, readPostalAddress } from '@agora/schema/address';
import { describe, expect, it } from 'vitest';
import { startUser } from './start-user.ts';

const ADDRESS_FORM = /* GraphQL */ `
  query ($country: CountryCode!) {
    addressForm(country: $country) {
      countryName
      fields {
        field
        label
        isRequired
        maxLength
      }
      postalCodePattern
      postalCodeExamples
      regions {
        value
        code
        name
        localName
      }
    }
  }
`;

describe('the form for addresses of a country', () => {
  it('is there for everybody: fields in the order of the country, by the names that it has for them', async () => {
    await using shop = await startUser();

    const { addressForm: form } = await shop.guest.query(ADDRESS_FORM, { country: 'US' });

    expect(form.countryName).toBe('United States');
    expect(form.fields).toEqual([
      { field: 'RECIPIENT', label: 'RECIPIENT', isRequired: true, maxLength: 100 },
      { field: 'LINE1', label: 'STREET', isRequired: true, maxLength: 200 },
      { field: 'LINE2', label: 'DETAIL', isRequired: false, maxLength: 200 },
      { field: 'CITY', label: 'CITY', isRequired: true, maxLength: 100 },
      { field: 'REGION', label: 'STATE', isRequired: true, maxLength: 100 },
      { field: 'POSTAL_CODE', label: 'ZIP_CODE', isRequired: true, maxLength: 20 },
    ]);
    expect(form.postalCodeExamples).toEqual(['95014', '22162-1010']);
    expect(new RegExp(`^(?:${form.postalCodePattern})$`).test('98101')).toBe(true);
    expect(form.regions).toContainEqual({ value: 'WA', code: 'US-WA', name: 'Washington', localName: 'Washington' });
  });

  it('is that of Japan: postal code first, prefectures in both scripts', async () => {
    await using shop = await startUser();

    const { addressForm: form } = await shop.guest.query(ADDRESS_FORM, { country: 'JP' });

    const order = form.fields.map(({ field }: { field: string }) => field);
    expect(order).toEqual(['POSTAL_CODE', 'REGION', 'CITY', 'LINE1', 'LINE2', 'RECIPIENT']);
    expect(form.regions).toContainEqual({ value: '東京都', code: 'JP-13', name: 'Tokyo', localName: '東京都' });
  });

  it('is there for each country that there is', async () => {
    await using shop = await startUser();

    const { addressCountries: listed } = await shop.guest.query('{ addressCountries { code name } }');

    expect(listed.length).toBeGreaterThan(245);
    expect(listed).toContainEqual({ code: 'CI', name: 'Côte d’Ivoire' });
    expect(listed.every(({ code }: { code: string }) => addressFormOf(code))).toBe(true);
  });
});

describe('an address that is filled in as the form says', () => {
  const countries = addressCountries().map(({ code }) => code);
  const names = { RECIPIENT: 'recipient', LINE1: 'line1', LINE2: 'line2', CITY: 'city', REGION: 'region' } as const;

  const fill = (country: string, isWanted: (field: string, isRequired: boolean) => boolean) => {
    const form = addressFormOf(country);
    const fields = (form?.fields ?? []).filter(({ field, isRequired }) => isWanted(field, isRequired));
    const text = (field: keyof typeof names) => (field === 'REGION' ? (form?.regions[0]?.value ?? '') : 'Somewhere');
    const typed = fields.map(({ field }) =>
      field === 'POSTAL_CODE' ? ['postalCode', form?.postalCodeExamples[0] ?? ''] : [names[field], text(field)],
    );
    return { recipient: '', line1: '', city: '', line2: null, country, ...Object.fromEntries(typed) };
  };

  it.each(countries)(
    'is taken in %s without what the form does not require, and not without what it does',
    (country) => {
      // An example of a postal code is of some region, and not of the first: what belongs together is tested elsewhere.
      const required = fill(country, (field, isRequired) => isRequired && field !== 'REGION');
      const address = readPostalAddress(required);
      const missing = (addressFormOf(country)?.fields ?? [])
        .filter(({ isRequired, field }) => isRequired && field !== 'REGION')
        .map(({ field }) => readPostalAddress(fill(country, (one, isWanted) => isWanted && one !== field)));

      expect('fault' in address ? address.field : 'region').toBe('region');
      expect(missing.filter((one) => !('fault' in one))).toEqual([]);
    },
  );
});
