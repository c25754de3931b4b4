import type { PostalAddress } from '@agora/schema';

/** The depot that serves an address: one for each state at home, such as `US-WA`, and one for each other country. */
export function depotOf({ country, region }: Pick<PostalAddress, 'country' | 'region'>): string {
  return country === 'US' && region !== null ? `US-${region}` : country;
}
