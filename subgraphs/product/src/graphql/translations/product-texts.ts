import type { Context } from '../../context.ts';
import type { Product } from '../../domain/products/product.ts';
import { textsOfProduct } from '../../domain/translations/source-texts.ts';
import { mediaByProduct, variantsByProduct } from '../batches.ts';

/** All that is said of a product, with that of its variants and pictures. */
export async function productTexts(context: Context, product: Product) {
  const [variants, media] = await Promise.all([
    context.load(variantsByProduct, product.id),
    context.load(mediaByProduct, product.id),
  ]);
  return textsOfProduct({ product, variants: variants ?? [], media: media ?? [] });
}
