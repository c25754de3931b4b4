import { blockOfText, isTaxClass, isVisible, lineOfText } from '@agora/schema';
import type { Product, ProductRefusal } from './product.ts';
import { readSeo } from '../catalogue/seo.ts';
import { isSlug } from '../catalogue/slug.ts';

/** What somebody says of a product; what is left out is not spoken of. */
export interface GivenProduct {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly taxClass?: string | undefined;
  readonly slug?: string | undefined;
  readonly seoTitle?: string | undefined;
  readonly seoDescription?: string | undefined;
}

type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_TAX_CLASS' | 'INVALID_SLUG'>;
type Read = Partial<Pick<Product, 'title' | 'description' | 'taxClass' | 'slug' | 'seoTitle' | 'seoDescription'>>;

/** The fields that are spoken of, in the form in which they are kept. */
export function readProduct(given: GivenProduct): { readonly refused?: never; readonly fields: Read } | Refusal {
  const title = given.title === undefined ? undefined : lineOfText(given.title, 200);
  const description = given.description === undefined ? undefined : readDescription(given.description);
  const { taxClass, slug } = given;
  if (given.title !== undefined && title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  if (given.description !== undefined && description === undefined) {
    return { refused: 'INVALID_TEXT', field: ['description'] };
  }
  if (taxClass !== undefined && !isTaxClass(taxClass)) return { refused: 'INVALID_TAX_CLASS', field: ['taxClass'] };
  if (slug !== undefined && !isSlug(slug)) return { refused: 'INVALID_SLUG', field: ['slug'] };
  const seo = readSeo(given);
  if (seo.refused) return seo;
  return {
    fields: {
      ...seo.fields,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(taxClass !== undefined && { taxClass }),
      ...(slug !== undefined && { slug }),
    },
  };
}

/** A product may do without. */
function readDescription(given: string): string | undefined {
  return isVisible(given) ? blockOfText(given, 10_000) : '';
}
