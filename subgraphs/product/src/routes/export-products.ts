import { CodedError, forViewer, noBody, readPage, route } from '@agora/kit';
import { z } from 'zod';
import type { Settings } from '../config.ts';
import type { Routes } from '../context.ts';
import { oldestFirst } from '../db/listing/product-export.ts';
import type { ProductFilter } from '../db/listing/product-filter.ts';
import type { Stores } from '../db/stores.ts';
import { statusAt } from '../domain/products/publication.ts';
import type { ProductStatus } from '../domain/products/product.ts';
import type { ExportedProduct, ProductWriter } from '../formats/exported-product.ts';
import { googleTsv, googleXml } from '../formats/write-google-feed.ts';
import { jsonLines } from '../formats/write-json-lines.ts';
import { shopifyCsv } from '../formats/write-shopify-csv.ts';
import { mayImport } from '../graphql/imports/may-import.ts';

const writers: Readonly<Record<string, ProductWriter>> = {
  SHOPIFY_CSV: shopifyCsv,
  JSON_LINES: jsonLines,
  GOOGLE_TSV: googleTsv,
  GOOGLE_XML: googleXml,
};

const text = z.string().max(200);

/** The products of a vendor, or of all, as a file that can be imported again: those that fit all that is asked. */
export const exportProducts = route(
  {
    method: 'GET',
    path: '/exports/products',
    access: forViewer('product:write:any', 'product:write'),
    body: noBody,
    query: z.strictObject({
      format: z.enum(['SHOPIFY_CSV', 'JSON_LINES', 'GOOGLE_TSV', 'GOOGLE_XML']).default('SHOPIFY_CSV'),
      status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']).optional(),
      category: text.optional(),
      brand: text.optional(),
      query: text.optional(),
    }),
    isStreamed: true,
  },
  ({ caller, query: { format, status, category, brand, query } }, { now, settings }: Routes) => {
    const { vendorId, isForAll } = mayImport(caller);
    const writer = writers[format];
    if (!writer) throw new CodedError('BAD_USER_INPUT', 'There is no such form of files.');
    const filter = (wanted: ProductStatus): ProductFilter => ({
      status: wanted,
      at: now(),
      vendorId: isForAll ? undefined : vendorId,
      query,
      where: {
        category: category === undefined ? undefined : { slug: category },
        brandSlugs: brand === undefined ? undefined : [brand],
      },
    });
    const statuses: readonly ProductStatus[] = status ? [status] : ['PUBLISHED', 'DRAFT', 'ARCHIVED'];
    return Promise.resolve({
      status: 200,
      headers: {
        'content-type': writer.contentType,
        'content-disposition': `attachment; filename="products.${writer.extension}"`,
      },
      async *stream(stores: Stores) {
        const isTable = format === 'SHOPIFY_CSV';
        const columns = {
          attributes: isTable ? await stores.attributes.all() : [],
          languages: isTable ? await stores.translations.languages('PRODUCT') : [],
        };
        yield writer.opening(columns);
        for (const wanted of statuses) {
          for await (const exported of productsOf(filter(wanted), stores, settings))
            yield writer.write(exported, columns);
        }
        yield writer.closing;
      },
    });
  },
);

/** Some at a time, in the order in which they were entered. */
async function* productsOf(filter: ProductFilter, stores: Stores, settings: Settings): AsyncGenerator<ExportedProduct> {
  const { publicMediaUrl, storefrontUrl } = settings;
  for (let cursor: readonly string[] | undefined; ;) {
    const page = { ...readPage({ first: 100 }, oldestFirst), cursor };
    const rows = await stores.export.page(filter, page);
    const shown = rows.slice(0, page.limit);
    const ids = shown.map(({ product: { id } }) => id);
    const variants = await stores.variants.ofProducts(ids);
    const media = await stores.media.ofProducts(ids);
    const translations = await stores.translations.of('PRODUCT', ids);
    const paths = await stores.categories.pathsOf([...new Set(shown.map(({ product }) => product.categoryId))]);
    const brands = await stores.brands.by('id', [...new Set(shown.flatMap(({ product }) => product.brandId ?? []))]);
    for (const { product, isInStock } of shown) {
      const path = paths.get(product.categoryId) ?? [];
      yield {
        product,
        variants: variants.get(product.id) ?? [],
        media: media.get(product.id) ?? [],
        status: statusAt(product, filter.at),
        category: path.at(-1),
        path,
        brand: brands.get(product.brandId ?? ''),
        isInStock,
        translations: translations.get(product.id) ?? [],
        publicMediaUrl,
        storefrontUrl,
      };
    }
    if (rows.length <= page.limit) return;
    cursor = [shown.at(-1)?.product.id ?? ''];
  }
}
