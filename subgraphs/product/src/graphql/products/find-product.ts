import { keepOutOfCaches } from '@agora/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.ts';
import type { Product } from '../../domain/products/product.ts';
import { productsById, productsBySlug } from '../batches.ts';
import { isForEveryone, mayRead } from '../may-read.ts';

export interface ProductKey {
  readonly id?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

/** The product of this id, or else of this slug, when the viewer may read it. */
export async function findProduct(
  { id, slug }: ProductKey,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Product | null> {
  const product =
    id == null
      ? slug == null
        ? undefined
        : await context.load(productsBySlug, slug)
      : await context.load(productsById, id);
  if (!isForEveryone(product, context.now())) keepOutOfCaches(info);
  return product && mayRead(context.viewer, product, context.now()) ? product : null;
}
