import { categoryIdOf } from './category.ts';
import { groupedBy } from './grouped.ts';
import { instantOf } from './instant.ts';
import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { unitPriceCentsOf } from './price.ts';
import { type SuperstoreRecord, superstoreRecords } from './record.ts';
import { slugOf } from './slug.ts';
import { type SuperstoreVariant, variantsOf } from './variant.ts';
import { weightGramsOf } from './weight.ts';

/** A product and the variant of it that the data set sold. */
export interface SuperstoreProduct {
  readonly id: string;
  readonly variantId: string;
  /** The data set's Product ID, such as `FUR-BO-10001798`. */
  readonly sku: string;
  readonly slug: string;
  /** Where the data set has several names for one Product ID: the most frequent. */
  readonly title: string;
  /** Its sub-category. */
  readonly categoryId: string;
  /** US cents before any discount: the median over all sales, at least 1. */
  readonly unitPriceCents: number;
  readonly weightGrams: number;
  readonly firstSoldAt: Date;
  /** The one that was sold first, then those that are invented. */
  readonly variants: readonly SuperstoreVariant[];
}

/** The 1,862 products, by SKU. */
export const superstoreProducts = once((): readonly SuperstoreProduct[] => {
  const slugs = new Set<string>();
  return groupedBy(superstoreRecords(), (line) => line['Product ID']).map(([sku, lines]) => {
    const title = titleOf(lines);
    const slug = slugs.has(slugOf(title)) ? slugOf(`${title} ${sku}`) : slugOf(title);
    slugs.add(slug);
    const subCategory = lines[0]['Sub-Category'];
    return {
      id: naturalId('product', sku),
      variantId: naturalId('variant', sku),
      sku,
      slug,
      title,
      categoryId: categoryIdOf(subCategory),
      unitPriceCents: median(lines.map(unitPriceCentsOf)),
      weightGrams: weightGramsOf(subCategory, sku),
      firstSoldAt: instantOf(lines.map((line) => line['Order Date']).sort()[0] ?? '', 'order'),
      variants: variantsOf({ sku, title }),
    };
  });
});

function titleOf(lines: readonly SuperstoreRecord[]): string {
  const byName = groupedBy(lines, (line) => line['Product Name']);
  const [best] = byName.sort(([, ones], [, others]) => others.length - ones.length);
  return best?.[0] ?? '';
}

/** The lower of the two middle values when they are even in number, so that it is a price that was paid. */
function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 1;
}
