interface Area {
  readonly country: string;
  readonly region?: string | null;
}

/** As somebody types them: `US-NY, CA`. */
export const textOfAreas = (areas: readonly Area[]): string =>
  areas.map(({ country, region }) => (region ? `${country}-${region}` : country)).join(', ');

/** Countries, or their regions behind a hyphen, with commas between; whether there are such the shop says. */
export const areasIn = (text: string): Area[] =>
  text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [country = '', ...region] = part.split('-');
      const inIt = region.join('-').trim();
      return { country: country.trim().toUpperCase(), region: inIt === '' ? null : inIt };
    });
