import { entered } from '@agora/kit-ui';

const names = ['recipient', 'line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** The address that was typed into a form; what its country has no field for is not there. */
export function enteredAddress(form: HTMLFormElement, country: string) {
  const { line2, region, postalCode, ...rest } = entered(form, names);
  return { ...rest, country, line2: line2 || null, region: region || null, postalCode: postalCode || null };
}
