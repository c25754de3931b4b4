import { unmask } from '@agora/kit-ui';
import type { CategoriesConsoleQuery, CategoryNodeFragment } from '@agora/schema/operations';

type Categories = NonNullable<CategoriesConsoleQuery['categories']>;

/** A category with its parts, as far down as the console shows them at once. */
export interface CategoryTree {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly CategoryTree[];
}

type Branch = Categories[number] | Categories[number]['children'][number];

export function treesOf(categories: readonly (Branch | Branch['children'][number])[]): readonly CategoryTree[] {
  return categories.map((one) => {
    const { id, name } = unmask<CategoryNodeFragment>(one);
    return { id, name, parts: 'children' in one ? treesOf(one.children) : [] };
  });
}

/** All of them by the way down to each, `Furniture: Chairs`, without a category that is left out and its parts. */
export function placesIn(
  trees: readonly CategoryTree[],
  without?: string,
  above = '',
): readonly { readonly value: string; readonly text: string }[] {
  return trees
    .filter(({ id }) => id !== without)
    .flatMap(({ id, name, parts }) => [
      { value: id, text: `${above}${name}` },
      ...placesIn(parts, without, `${above}${name}: `),
    ]);
}
