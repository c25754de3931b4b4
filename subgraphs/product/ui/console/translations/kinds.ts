import type { TranslatedKind } from '@agora/schema/operations';

/** What is translated, by the names of its kinds. */
export const kinds = [
  { value: 'PRODUCT', text: 'Products' },
  { value: 'CATEGORY', text: 'Categories' },
  { value: 'COLLECTION', text: 'Collections' },
  { value: 'BRAND', text: 'Brands' },
  { value: 'ATTRIBUTE', text: 'Attributes' },
] as const satisfies readonly { value: TranslatedKind; text: string }[];

/** The kind that an address names; products where it names none. */
export function kindOf(named: string | null): TranslatedKind {
  return kinds.find(({ value }) => value === named)?.value ?? 'PRODUCT';
}

/** The language of an address; German where it names none. */
export function languageIn(parameters: URLSearchParams): string {
  return parameters.get('language') ?? 'de';
}
