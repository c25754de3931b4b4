import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { superstoreRecords } from './record.ts';
import { slugOf } from './slug.ts';

/** A category of the catalogue; `parentId` is null for the three at the top. */
export interface SuperstoreCategory {
  readonly id: string;
  /** Unique over the whole tree. */
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** 3 categories, then their 17 sub-categories: a parent stands before its children. */
export const superstoreCategories = once((): readonly SuperstoreCategory[] => {
  const parents = new Set(superstoreRecords().map((line) => line.Category));
  const children = new Map(superstoreRecords().map((line) => [line['Sub-Category'], line.Category]));
  return [
    ...[...parents].sort().map((name) => categoryOf(name, null)),
    ...[...children].sort().map(([name, parent]) => categoryOf(name, categoryIdOf(parent))),
  ];
});

export function categoryIdOf(name: string): string {
  return naturalId('category', slugOf(name));
}

function categoryOf(name: string, parentId: string | null): SuperstoreCategory {
  return { id: categoryIdOf(name), slug: slugOf(name), name, parentId };
}
