import { blockOfText, isVisible, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';
import { freeSlug, isSlug } from './slug.ts';

/** A part of the shop; `parentId` is null at the top. */
export interface Category {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parentId: string | null;
  /** Its place among its siblings. */
  readonly position: number;
  readonly version: number;
}

interface GivenCategory {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly slug?: string | undefined;
}

interface Place {
  /** The new parent and those that it is a part of, from the top down; none at the top. */
  readonly path: readonly Category[];
  /** What is there already, in order. */
  readonly siblings: readonly Category[];
}

interface Decision {
  readonly refused?: never;
  readonly category: Category;
}
type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_SLUG' | 'SLUG_TAKEN'>;

const mostLevels = 20;
const mostSiblings = 200;

/** Makes a category behind its siblings. `isSlugTaken` is of the slug that was given, or else of the one of the name. */
export function createCategory(
  { id, ...given }: { readonly id: string; readonly name: string } & GivenCategory,
  { path, siblings }: Place,
  isSlugTaken: boolean,
): Decision | Refusal | ProductRefusal<'CATEGORY_TREE_TOO_LARGE'> {
  if (path.length >= mostLevels || siblings.length >= mostSiblings) {
    return { refused: 'CATEGORY_TREE_TOO_LARGE', field: ['parentId'] };
  }
  const slug = given.slug ?? freeSlug(given.name, id, isSlugTaken);
  const position = (siblings.at(-1)?.position ?? -1) + 1;
  const empty = { id, slug, name: '', description: '', parentId: path.at(-1)?.id ?? null, position, version: 0 };
  return updateCategory(empty, given, isSlugTaken && given.slug !== undefined);
}

/** Says something else of a category; what is left out stays. */
export function updateCategory(before: Category, given: GivenCategory, isSlugTaken: boolean): Decision | Refusal {
  const name = given.name === undefined ? before.name : lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['name'] };
  const description = given.description === undefined ? before.description : readDescription(given.description);
  if (description === undefined) return { refused: 'INVALID_TEXT', field: ['description'] };
  if (given.slug !== undefined && !isSlug(given.slug)) return { refused: 'INVALID_SLUG', field: ['slug'] };
  if (isSlugTaken) return { refused: 'SLUG_TAKEN', field: ['slug'] };
  const slug = given.slug ?? before.slug;
  return { category: { ...before, name, description, slug, version: before.version + 1 } };
}

/** Puts a category elsewhere; all siblings at the new place get their positions anew. `height` counts its levels, itself included. */
export function moveCategory(
  before: Category,
  { path, siblings, height, position }: Place & { readonly height: number; readonly position: number | undefined },
):
  | { readonly refused?: never; readonly siblings: readonly Category[] }
  | ProductRefusal<'CATEGORY_CYCLE' | 'CATEGORY_TREE_TOO_LARGE'> {
  if (path.some(({ id }) => id === before.id)) return { refused: 'CATEGORY_CYCLE', field: ['parentId'] };
  const others = siblings.filter(({ id }) => id !== before.id);
  if (path.length + height > mostLevels || others.length >= mostSiblings) {
    return { refused: 'CATEGORY_TREE_TOO_LARGE', field: ['parentId'] };
  }
  const moved = { ...before, parentId: path.at(-1)?.id ?? null, version: before.version + 1 };
  const ordered = others.toSpliced(Math.max(0, position ?? others.length), 0, moved);
  return { siblings: ordered.map((one, index) => ({ ...one, position: index })) };
}

/** A category may do without. */
function readDescription(given: string): string | undefined {
  return isVisible(given) ? blockOfText(given, 5_000) : '';
}
