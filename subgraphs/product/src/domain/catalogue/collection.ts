import { blockOfText, isVisible, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';
import { readSeo } from './seo.ts';
import { freeSlug, isSlug } from './slug.ts';

/** Products that are shown together. */
export interface Collection {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Which products are in it, as JSON of a filter; null when they are chosen by hand. */
  readonly rule: object | null;
  /** What search engines are to show; null says that they show what shoppers see. */
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
  readonly version: number;
}

interface GivenCollection {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly slug?: string | undefined;
  readonly rule?: object | undefined;
  readonly seoTitle?: string | undefined;
  readonly seoDescription?: string | undefined;
}

interface Decision {
  readonly refused?: never;
  readonly collection: Collection;
}
type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_SLUG' | 'SLUG_TAKEN' | 'INVALID_COLLECTION'>;

export const mostByHand = 500;

/** Makes a collection, by a rule or by hand. `isSlugTaken` is of the slug that was given, or else of the one of the name. */
export function createCollection(
  { id, ...given }: { readonly id: string; readonly name: string } & GivenCollection,
  isSlugTaken: boolean,
): Decision | Refusal {
  const slug = given.slug ?? freeSlug(given.name, id, isSlugTaken);
  const empty = {
    id,
    slug,
    name: '',
    description: '',
    rule: given.rule ?? null,
    seoTitle: null,
    seoDescription: null,
    version: 0,
  };
  return updateCollection(empty, given, isSlugTaken && given.slug !== undefined);
}

/** Says something else of a collection; what is left out stays, and so does whether it is made by a rule. */
export function updateCollection(before: Collection, given: GivenCollection, isSlugTaken: boolean): Decision | Refusal {
  const name = given.name === undefined ? before.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const description = given.description === undefined ? before.description : readDescription(given.description);
  if (description === undefined) return { refused: 'INVALID_TEXT', field: ['description'] };
  if (given.slug !== undefined && !isSlug(given.slug)) return { refused: 'INVALID_SLUG', field: ['slug'] };
  if (isSlugTaken) return { refused: 'SLUG_TAKEN', field: ['slug'] };
  if (given.rule !== undefined && before.rule === null) return { refused: 'INVALID_COLLECTION', field: ['rule'] };
  const seo = readSeo(given);
  if (seo.refused) return seo;
  const slug = given.slug ?? before.slug;
  const rule = given.rule ?? before.rule;
  return { collection: { ...before, name, description, slug, rule, ...seo.fields, version: before.version + 1 } };
}

/** A collection of these products in this order. */
export function setCollectionProducts(
  before: Collection,
  productIds: readonly string[],
  known: ReadonlySet<string>,
): Decision | ProductRefusal<'INVALID_COLLECTION' | 'PRODUCT_NOT_FOUND'> {
  if (before.rule !== null) return { refused: 'INVALID_COLLECTION', field: ['collectionId'] };
  if (productIds.length > mostByHand || new Set(productIds).size < productIds.length) {
    return { refused: 'INVALID_COLLECTION', field: ['productIds'] };
  }
  const unknown = productIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) return { refused: 'PRODUCT_NOT_FOUND', field: ['productIds', unknown.toString()] };
  return { collection: { ...before, version: before.version + 1 } };
}

/** A collection may do without. */
function readDescription(given: string): string | undefined {
  return isVisible(given) ? blockOfText(given, 5_000) : '';
}
