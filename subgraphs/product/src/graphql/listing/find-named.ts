import type { Context } from '../../context.ts';
import type { ProductCondition, ProductFilter } from '../../db/listing/product-filter.ts';
import { categoriesWithin, collectionsBySlug } from '../batches.ts';
import { conditionOfCollection } from '../../db/catalogue/filter-of-collection.ts';

/** A filter that has the ids of all the categories that it names, and of their parts, and which products are in collections. */
export async function findNamed(filter: ProductFilter, context: Pick<Context, 'load'>): Promise<ProductFilter> {
  return { ...filter, where: await within(filter.where, context) };
}

async function within(where: ProductCondition, context: Pick<Context, 'load'>): Promise<ProductCondition> {
  const { AND, OR, NOT, category, collection } = where;
  const each = (list: typeof AND) => list && Promise.all(list.map((one) => within(one, context)));
  const ids = [
    ...(category?.id === undefined ? [] : [await context.load(categoriesWithin, `id:${category.id}`)]),
    ...(category?.slug === undefined ? [] : [await context.load(categoriesWithin, `slug:${category.slug}`)]),
  ].map((found) => found ?? []);
  const [first = [], ...others] = ids;
  const found = collection && (await context.load(collectionsBySlug, collection.slug));
  return {
    ...where,
    AND: await each(AND),
    OR: await each(OR),
    NOT: NOT && (await within(NOT, context)),
    category: category && { ...category, within: first.filter((id) => others.every((one) => one.includes(id))) },
    collection: collection && { ...collection, within: found && conditionOfCollection(found) },
  };
}
