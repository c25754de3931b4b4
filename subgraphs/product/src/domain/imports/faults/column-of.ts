import { keepable } from '../keepable.ts';
import { longestColumn } from './import-fault.ts';
import type { FoundFault } from './found-fault.ts';
import type { ImportFormat } from '../product-import.ts';

const shopify: Readonly<Record<string, string>> = {
  slug: 'Handle',
  handle: 'Handle',
  title: 'Title',
  description: 'Body (HTML)',
  category: 'Type',
  brand: 'Vendor',
  status: 'Status',
  published: 'Published',
  taxClass: 'Tax Class',
  seoTitle: 'SEO Title',
  seoDescription: 'SEO Description',
  options: 'Option1 Name',
};
const shopifyVariant: Readonly<Record<string, string>> = {
  sku: 'Variant SKU',
  title: 'Option1 Value',
  price: 'Variant Price',
  compareAtPrice: 'Variant Compare At Price',
  weightGrams: 'Variant Grams',
  requiresShipping: 'Variant Requires Shipping',
  quantityLimitPerCustomer: 'Variant Limit Per Customer',
  options: 'Option1 Value',
};
const google: Readonly<Record<string, string>> = { slug: 'item_group_id', category: 'product_type' };
const googleVariant: Readonly<Record<string, string>> = {
  sku: 'id',
  compareAtPrice: 'price',
  weightGrams: 'shipping_weight',
  options: 'color, size, material, pattern',
};

/** What a file calls what is amiss: a heading of a table, an element of a feed, or the path in a line of JSON. */
export function columnOf({ variant, field }: FoundFault, format: ImportFormat): string {
  return keepable(named(variant, field, format).slice(0, longestColumn));
}

function named(variant: number | undefined, field: readonly string[], format: ImportFormat): string {
  const [part = '', ...rest] = field;
  const path = field.join('.');
  if (format === 'JSON_LINES') return variant === undefined ? path : ['variants', variant, ...field].join('.');
  if (format !== 'SHOPIFY_CSV') return (variant === undefined ? google : googleVariant)[part] ?? path;
  if (variant !== undefined) return shopifyVariant[part] ?? path;
  if (part === 'attributes') return `product.metafields.custom.${rest.join('.')}`;
  if (part === 'options' && rest.length > 0) {
    return `Option${Number(rest[0]) + 1} ${rest[1] === 'values' ? 'Value' : 'Name'}`;
  }
  if (part === 'translations') return headingOfText(rest);
  return shopify[part] ?? path;
}

function headingOfText([language = '', ...key]: readonly string[]): string {
  const [kind = '', name] = key.join('.').split('/');
  const heading = kind === 'attribute' ? `product.metafields.custom.${name ?? ''}` : (shopify[kind] ?? key.join('.'));
  return `${heading} (${language})`;
}
