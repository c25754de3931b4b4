import type { PromotionChoicesQuery } from '@agora/schema/operations';
import type { Chosen } from './draft.ts';

/** What can be chosen from lists where a promotion is written. */
export interface PromotionChoices {
  readonly currencies: readonly string[];
  readonly categories: readonly Chosen[];
  readonly collections: readonly Chosen[];
  readonly brands: readonly Chosen[];
  readonly customerGroups: readonly Chosen[];
}

interface Category {
  readonly id: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

/** A part of the shop that is away leaves its lists empty. */
export function choicesOf(data: PromotionChoicesQuery): PromotionChoices {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, text: name });
  return {
    currencies: data.shopCurrencies ?? [],
    categories: placesIn(data.categories ?? []),
    collections: (data.collections?.nodes ?? []).map(named),
    brands: (data.brands?.nodes ?? []).map(named),
    customerGroups: (data.customerGroups ?? []).map(({ code, name }) => ({ id: code, text: name })),
  };
}

/** All of them by the way down to each: `Furniture: Chairs`. */
function placesIn(categories: readonly Category[], above = ''): Chosen[] {
  return categories.flatMap(({ id, name, children = [] }) => [
    { id, text: `${above}${name}` },
    ...placesIn(children, `${above}${name}: `),
  ]);
}
