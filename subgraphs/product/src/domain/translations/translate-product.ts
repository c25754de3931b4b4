import { updated } from '../catalogue/catalogued.ts';
import type { CataloguedProduct, ProductDecision, ProductRefusal } from '../products/product.ts';
import { refuseStale } from '../products/refuse-stale.ts';
import { textsOfProduct } from './source-texts.ts';
import { type GivenTranslation, sayTheSame, setTranslations, type Translation } from './translation.ts';

type Decision = ProductDecision & { readonly translations: readonly Translation[] };
type Refusal = ProductRefusal<'INVALID_LANGUAGE' | 'INVALID_TRANSLATION' | 'INVALID_TEXT' | 'VERSION_CONFLICT'>;

/** Says the texts of a product in other languages: a new version that others are told of, unless nothing is other than before. */
export function translateProduct(
  before: CataloguedProduct,
  translations: readonly Translation[],
  change: {
    readonly given: readonly GivenTranslation[];
    readonly removed: readonly string[];
    readonly expectedVersion: number | undefined;
  },
): Decision | Refusal {
  const decision = setTranslations(textsOfProduct(before), translations, change);
  if (decision.refused) return decision;
  const stale = refuseStale(before.product, change.expectedVersion);
  if (stale) return stale;
  if (sayTheSame(decision.translations, translations)) return { ...before, events: [], translations };
  const after = { ...before, product: { ...before.product, version: before.product.version + 1 } };
  return { ...after, events: [updated(after)], translations: decision.translations };
}
