import { changeCatalogued } from '../catalogue/change-catalogued.ts';
import { hasTwins, type ProductOption, readOptions, readOptionValues, type SelectedOption } from './product-options.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

interface SetOptions {
  readonly options: readonly ProductOption[];
  readonly variants: readonly { readonly variantId: string; readonly options: readonly SelectedOption[] }[];
  readonly expectedVersion: number | undefined;
}

type Refusal = ProductRefusal<
  'INVALID_OPTIONS' | 'INVALID_OPTION_VALUES' | 'OPTION_VALUES_TAKEN' | 'VARIANT_NOT_FOUND' | 'VERSION_CONFLICT'
>;

/** Says by what a product is chosen, and which values its variants have. */
export function setOptions(
  before: CataloguedProduct,
  { options: given, variants: selections, expectedVersion }: SetOptions,
): ProductDecision | Refusal {
  const read = readOptions(given);
  if (read.refused) return read;
  const { options } = read;
  const values = new Map<string, readonly string[]>();
  for (const [index, { variantId, options: selected }] of selections.entries()) {
    const field = ['variants', index.toString()];
    if (!before.variants.some(({ id }) => id === variantId)) {
      return { refused: 'VARIANT_NOT_FOUND', field: [...field, 'variantId'] };
    }
    const chosen = readOptionValues(options, selected);
    if (!chosen || values.has(variantId)) return { refused: 'INVALID_OPTION_VALUES', field: [...field, 'options'] };
    values.set(variantId, chosen);
  }
  const variants = before.variants.map((one) => ({ ...one, optionValues: values.get(one.id) ?? [] }));
  const isSilent = variants.some(
    ({ isWithdrawn, optionValues }) => !isWithdrawn && optionValues.length < options.length,
  );
  if (isSilent) return { refused: 'INVALID_OPTION_VALUES', field: ['variants'] };
  if (hasTwins(variants)) return { refused: 'OPTION_VALUES_TAKEN', field: ['variants'] };
  const stale = refuseStale(before.product, expectedVersion);
  return stale ?? changeCatalogued(before, { product: { ...before.product, options }, variants });
}
