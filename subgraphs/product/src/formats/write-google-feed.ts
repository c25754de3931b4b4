import { stringify } from 'csv-stringify/sync';
import { type Money, toDecimal } from '@agora/schema';
import { mediaOfVariant } from '../domain/media/media.ts';
import { pathOfPicture } from '../domain/media/picture.ts';
import { selectedOptions } from '../domain/products/product-options.ts';
import { soldOf } from '../domain/products/variant-count.ts';
import type { ExportedProduct, ProductWriter } from './exported-product.ts';
import { guarded } from './guarded-cell.ts';
import { htmlOf } from './html-text.ts';

const headings = [
  'id',
  'item_group_id',
  'title',
  'description',
  'link',
  'image_link',
  'availability',
  'condition',
  'price',
  'sale_price',
  'brand',
  'product_type',
  'color',
  'size',
  'material',
  'pattern',
  'shipping_weight',
] as const;

type Item = Partial<Record<(typeof headings)[number], string | undefined>>;

const optionHeadings: Readonly<Record<string, (typeof headings)[number]>> = {
  color: 'color',
  colour: 'color',
  size: 'size',
  material: 'material',
  pattern: 'pattern',
};

/** A feed for Google Merchant Center, an item for each variant; descriptions are whole, of which Google shows 5,000 characters. */
export const googleTsv: ProductWriter = {
  contentType: 'text/tab-separated-values; charset=utf-8',
  extension: 'tsv',
  opening: () => tabbed([[...headings]]),
  write: (product) => tabbed(itemsOf(product).map((item) => headings.map((heading) => guarded(item[heading] ?? '')))),
  closing: '',
};

export const googleXml: ProductWriter = {
  contentType: 'application/xml; charset=utf-8',
  extension: 'xml',
  opening: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n<title>Products</title>\n',
  write: (product) => itemsOf(product).map(elementOf).join(''),
  closing: '</channel></rss>\n',
};

function itemsOf({
  product,
  variants,
  media,
  path,
  brand,
  isInStock,
  publicMediaUrl,
  storefrontUrl,
}: ExportedProduct): Item[] {
  return soldOf(variants).map((variant) => {
    const [picture] = mediaOfVariant(media, variant.id);
    const options = selectedOptions(product.options, variant.optionValues).flatMap(({ name, value }) => {
      const heading = optionHeadings[name.toLowerCase()];
      return heading === undefined ? [] : [[heading, value] as const];
    });
    return {
      ...Object.fromEntries(options),
      id: variant.sku,
      item_group_id: product.slug,
      title: product.title,
      description: htmlOf(product.description),
      link: `${storefrontUrl}/p/${product.slug}`,
      image_link: picture && `${publicMediaUrl}${pathOfPicture(picture.picture, undefined)}`,
      availability: isInStock ? 'in_stock' : 'out_of_stock',
      condition: 'new',
      price: priceOf(variant.compareAt ?? variant.price),
      sale_price: variant.compareAt ? priceOf(variant.price) : undefined,
      brand: brand?.name,
      product_type: path.map(({ name }) => name).join(' > '),
      shipping_weight: `${variant.weightGrams} g`,
    };
  });
}

function priceOf(price: Money): string {
  return `${toDecimal(price)} ${price.currency}`;
}

function tabbed(rows: string[][]): string {
  return stringify(rows, { delimiter: '\t' });
}

function elementOf(item: Item): string {
  const elements = headings.flatMap((heading) => {
    const text = item[heading];
    return text === undefined ? [] : `<g:${heading}>${escaped(text)}</g:${heading}>`;
  });
  return `<item>${elements.join('')}</item>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
