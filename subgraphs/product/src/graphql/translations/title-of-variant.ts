import type { Context } from '../../context.ts';
import { selectedOptions } from '../../domain/products/product-options.ts';
import type { ProductVariant } from '../../domain/products/product.ts';
import { keys, saysNothingElse } from '../../domain/translations/source-texts.ts';
import { productsById } from '../batches.ts';
import { required } from '../required.ts';
import { readTranslated } from './read-translated.ts';

/** The title of a variant in a language: its own, or as that of the product or the values of its options are said, where it says the same. */
export async function titleOfVariant(context: Context, variant: ProductVariant, language: string): Promise<string> {
  const { id, productId, title, optionValues } = variant;
  const [{ find, text }, product] = await Promise.all([
    readTranslated(context, 'PRODUCT', productId, language),
    required(context.load(productsById, productId), `product ${productId}`),
  ]);
  const own = find(keys.variant(id));
  if (own !== undefined) return own;
  if (!saysNothingElse(variant, product)) return title;
  if (title === product.title) return text('title', title);
  return selectedOptions(product.options, optionValues)
    .map(({ name, value }) => text(keys.optionValue(name, value), value))
    .join(' / ');
}
