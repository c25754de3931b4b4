import type { Work } from '../../context.ts';
import type { Category } from '../../domain/catalogue/category.ts';

/** Where a category is to be; undefined when there is no such parent. */
export async function findPlace(
  { categories }: Pick<Work, 'categories'>,
  parentId: string | null | undefined,
): Promise<{ readonly path: readonly Category[]; readonly siblings: readonly Category[] } | undefined> {
  if (parentId == null) return { path: [], siblings: await categories.tree.siblings(null) };
  const path = (await categories.pathsOf([parentId])).get(parentId);
  return path && { path, siblings: await categories.tree.siblings(parentId) };
}
