import { categoryIdOf } from './category.ts';
import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { slugOf } from './slug.ts';

/** What the demo shop sells beside the data set, and sends to nobody. */
export interface DigitalProduct {
  readonly id: string;
  readonly variantId: string;
  readonly sku: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: string;
  readonly unitPriceCents: number;
  readonly firstSoldAt: Date;
}

/** A guide to be downloaded, and two years of warranty. */
export const digitalProducts = once((): readonly DigitalProduct[] => [
  productOf({
    sku: 'DIG-GU-10000001',
    title: 'Workplace Planning Guide, to Download',
    description: 'How to plan a room to work in: light, noise, ways and reach, with plans to print.',
    category: 'Furnishings',
    unitPriceCents: 900,
  }),
  productOf({
    sku: 'DIG-WA-10000001',
    title: 'Warranty of Two More Years',
    description: 'Two more years of warranty on one device: it is repaired, or another comes in its place.',
    category: 'Machines',
    unitPriceCents: 3_900,
  }),
]);

function productOf({
  sku,
  title,
  category,
  ...rest
}: Pick<DigitalProduct, 'sku' | 'title' | 'description' | 'unitPriceCents'> & { readonly category: string }) {
  return {
    ...rest,
    sku,
    title,
    id: naturalId('product', sku),
    variantId: naturalId('variant', sku),
    slug: slugOf(title),
    categoryId: categoryIdOf(category),
    firstSoldAt: new Date('2014-01-03T12:00:00.000Z'),
  };
}
