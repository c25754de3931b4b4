import { blockOfText, isVisible, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';
import { freeSlug, isSlug } from './slug.ts';

/** A name under which products are made. */
export interface Brand {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
}

interface GivenBrand {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly slug?: string | undefined;
}

interface Decision {
  readonly refused?: never;
  readonly brand: Brand;
}
type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_SLUG' | 'SLUG_TAKEN'>;

/** Enters a brand. `isSlugTaken` is of the slug that was given, or else of the one of the name. */
export function createBrand(
  { id, ...given }: { readonly id: string; readonly name: string } & GivenBrand,
  isSlugTaken: boolean,
): Decision | Refusal {
  const slug = given.slug ?? freeSlug(given.name, id, isSlugTaken);
  return updateBrand(
    { id, slug, name: '', description: '', version: 0 },
    given,
    isSlugTaken && given.slug !== undefined,
  );
}

/** Says something else of a brand; what is left out stays. */
export function updateBrand(before: Brand, given: GivenBrand, isSlugTaken: boolean): Decision | Refusal {
  const name = given.name === undefined ? before.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const description = given.description === undefined ? before.description : readDescription(given.description);
  if (description === undefined) return { refused: 'INVALID_TEXT', field: ['description'] };
  const slug = given.slug ?? before.slug;
  if (given.slug !== undefined && !isSlug(slug)) return { refused: 'INVALID_SLUG', field: ['slug'] };
  if (isSlugTaken) return { refused: 'SLUG_TAKEN', field: ['slug'] };
  return { brand: { ...before, name, description, slug, version: before.version + 1 } };
}

/** A brand may do without. */
function readDescription(given: string): string | undefined {
  return isVisible(given) ? blockOfText(given, 5_000) : '';
}
