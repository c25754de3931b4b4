import { stringify } from 'csv-stringify/sync';
import { toDecimal } from '@agora/schema';
import { pathOfPicture } from '../domain/media/picture.ts';
import { soldOf } from '../domain/products/variant-count.ts';
import type { Attribute } from '../domain/catalogue/attribute.ts';
import type { ExportedProduct, ProductWriter } from './exported-product.ts';
import { keys } from '../domain/translations/source-texts.ts';
import { guarded } from './guarded-cell.ts';
import { htmlOf } from './html-text.ts';

const headings = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Product Category',
  'Type',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Limit Per Customer',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'SEO Title',
  'SEO Description',
  'Status',
  'Tax Class',
] as const;

/** Of which a file has a column for each language. */
const translatedHeadings = [
  'Title',
  'Body (HTML)',
  'SEO Title',
  'SEO Description',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
] as const;

type Cells = Partial<Record<(typeof headings)[number], string | number | undefined>>;

const statuses = { PUBLISHED: 'active', DRAFT: 'draft', ARCHIVED: 'archived' };

/** As Shopify writes it: what is said of the product stands in its first row. */
export const shopifyCsv: ProductWriter = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  opening: ({ attributes, languages }) =>
    stringify([
      [
        ...headings,
        ...attributes.map(columnOf),
        ...languages.flatMap((language) =>
          [...translatedHeadings, ...attributes.filter(isText).map(columnOf)].map((one) => `${one} (${language})`),
        ),
      ],
    ]),
  write: (product, { attributes, languages }) =>
    stringify(
      rowsOf(product).map((cells, index) => [
        ...headings.map((heading) => cellOf(cells[heading])),
        ...attributes.map(({ code }) => (index === 0 ? cellOf(String(product.product.attributes[code] ?? '')) : '')),
        ...languages.flatMap((language) => translatedCells(product, { language, index, attributes })),
      ]),
    ),
  closing: '',
};

/** As Shopify heads what a shop says of products beside what all shops say. */
function columnOf({ name, code }: Attribute): string {
  return guarded(`${name} (product.metafields.custom.${code})`);
}

function rowsOf(exported: ExportedProduct): Cells[] {
  const { product, media, status, category, path, brand, publicMediaUrl } = exported;
  const variants = soldOf(exported.variants);
  const rows = Array.from({ length: Math.max(variants.length, media.length) }, (_, index): Cells => {
    const [variant, picture] = [variants[index], media[index]];
    return {
      Handle: product.slug,
      ...(variant && {
        ...optionCells(product.options, variant.optionValues),
        'Variant SKU': variant.sku,
        'Variant Grams': variant.weightGrams,
        'Variant Limit Per Customer': variant.quantityLimitPerCustomer ?? undefined,
        'Variant Price': toDecimal(variant.price),
        'Variant Compare At Price': variant.compareAt ? toDecimal(variant.compareAt) : undefined,
        'Variant Requires Shipping': String(variant.requiresShipping).toUpperCase(),
      }),
      ...(picture && {
        'Image Src': `${publicMediaUrl}${pathOfPicture(picture.picture, undefined)}`,
        'Image Position': index + 1,
        'Image Alt Text': picture.alt,
      }),
    };
  });
  const [first = {}, ...others] = rows;
  const said: Cells = {
    Title: product.title,
    'Body (HTML)': htmlOf(product.description),
    Vendor: brand?.name,
    'Product Category': path.map(({ name }) => name).join(' > '),
    Type: category?.slug,
    Published: String(status === 'PUBLISHED').toUpperCase(),
    'SEO Title': product.seoTitle ?? undefined,
    'SEO Description': product.seoDescription ?? undefined,
    Status: statuses[status],
    'Tax Class': product.taxClass,
  };
  return [{ ...first, ...said }, ...others];
}

interface Translated {
  readonly language: string;
  /** Which row of the product it is. */
  readonly index: number;
  readonly attributes: readonly Attribute[];
}

/** What a row says in a language: of the product in its first row, of the options of its variant in each. */
function translatedCells(exported: ExportedProduct, { language, index, attributes }: Translated): string[] {
  const { options } = exported.product;
  const texts = exported.translations.find((one) => one.language === language)?.texts ?? {};
  const said = (key: string) => texts[key]?.text ?? '';
  const first = (text: string) => (index === 0 ? text : '');
  const variant = soldOf(exported.variants)[index];
  return [
    first(said('title')),
    first(htmlOf(said('description'))),
    first(said('seoTitle')),
    first(said('seoDescription')),
    ...[0, 1, 2].flatMap((place) => {
      const [option, value] = [options[place], variant?.optionValues[place]];
      if (!option) return ['', ''];
      return [
        first(said(keys.option(option.name))),
        value === undefined ? '' : said(keys.optionValue(option.name, value)),
      ];
    }),
    ...attributes.filter(isText).map(({ code }) => first(said(keys.attribute(code)))),
  ].map(cellOf);
}

/** Choices are translated with their attribute, and all else is the same in each language. */
function isText({ type }: Attribute): boolean {
  return type === 'TEXT';
}

function optionCells(options: ExportedProduct['product']['options'], values: readonly string[]): Cells {
  if (options.length === 0) return { 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' };
  const [one, two, three] = options.map(({ name }) => name);
  return {
    'Option1 Name': one,
    'Option1 Value': values[0],
    'Option2 Name': two,
    'Option2 Value': values[1],
    'Option3 Name': three,
    'Option3 Value': values[2],
  };
}

function cellOf(value: string | number | undefined): string {
  return guarded(String(value ?? ''));
}
