import type { SeedContext } from '@agora/kit';
import {
  type DigitalProduct,
  digitalProducts,
  type SuperstoreProduct,
  superstoreCategories,
  superstoreProducts,
  superstoreReviews,
  superstoreVendorId,
} from '@agora/kit/superstore';
import { standardTaxClass } from '@agora/schema';
import { v5 as uuidv5 } from 'uuid';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import type { DrawnPicture } from './db/products/picture-store.ts';
import { attributesOf, demoAttributes } from './demo/attributes.ts';
import { brandOf, demoBrands } from './demo/brands.ts';
import { categoryTexts } from './demo/category-texts.ts';
import { demoCollections } from './demo/collections.ts';
import { drawn } from './demo/draw.ts';
import { demoEuroPrices, euroPriceOf } from './demo/euro-prices.ts';
import { germanAttribute, germanCategories } from './demo/german.ts';
import { productText } from './demo/product-text.ts';
import { demoSale, isOnSale, onSale } from './demo/sale.ts';
import { textsOfAttribute, textsOfCategory } from './domain/translations/source-texts.ts';
import { setTranslations, type SourceTexts, type Translation } from './domain/translations/translation.ts';
import type { AttributeValues } from './domain/catalogue/attribute.ts';
import { shopCurrency } from './domain/variants/price.ts';
import type { CataloguedProduct, ProductVariant } from './domain/products/product.ts';

/** A statement takes 65,535 values at most, and a product has some ten. */
const chunkSize = 1_000;

/** The catalogue of the demo shop: all published, one drawing each, all in stock, some on sale, and two that are not shipped; what they are like is read from their names. */
export async function seed({ stores, now }: SeedContext<Stores, Settings>): Promise<void> {
  await stores.categories.add(
    superstoreCategories().map((one) => ({ ...one, description: categoryTexts[one.slug] ?? '' })),
  );
  await stores.brands.add(demoBrands);
  const attributes = demoAttributes(technologyId());
  await stores.attributes.add(attributes);
  const germanAttributes = attributes.map(
    (one) => [one.id, inGerman(textsOfAttribute(one), germanAttribute(one))] as const,
  );
  await stores.translations.add('ATTRIBUTE', new Map(germanAttributes));
  const german = superstoreCategories().map((one) => {
    const described = { ...one, description: categoryTexts[one.slug] ?? '', position: 0, version: 1 };
    return [one.id, inGerman(textsOfCategory(described), germanCategories[one.slug] ?? {})] as const;
  });
  await stores.translations.add('CATEGORY', new Map(german));
  const names = new Map(superstoreCategories().map(({ id, name, slug, parentId }) => [id, { name, slug, parentId }]));
  const pictures = new Map<string, DrawnPicture>();
  const catalogued = superstoreProducts().map((product) => {
    const category = names.get(product.categoryId);
    const parent = names.get(category?.parentId ?? '');
    const seed = Number.parseInt(product.id.slice(-4), 16);
    const picture = drawn(category?.slug ?? '', seed);
    pictures.set(picture.id, picture);
    const attributes = attributesOf(product.title, parent?.slug === technology);
    const description = productText({ categorySlug: category?.slug ?? '', attributes, seed });
    const entered = toCatalogued(product, { description, picture, attributes });
    if (!isOnSale(product.id)) return entered;
    return { ...entered, variants: entered.variants.map((one) => onSale(one, now)) };
  });
  for (const product of digitalProducts()) {
    const picture = drawn(names.get(product.categoryId)?.slug ?? '', Number.parseInt(product.id.slice(-4), 16));
    pictures.set(picture.id, picture);
    catalogued.push(toDigital(product, picture));
  }
  await stores.pictures.add([...pictures.values()], now);
  const ratings = averageRatings();
  for (let start = 0; start < catalogued.length; start += chunkSize) {
    await stores.products.add(catalogued.slice(start, start + chunkSize), { isInStock: true, ratings });
  }
  const variants = catalogued.flatMap((product) => product.variants);
  await keepSale(stores, variants, now);
  const inEuros = demoEuroPrices();
  await stores.priceLists.add(inEuros);
  await stores.priceLists.setEntries(inEuros.id, variants.map(euroPriceOf));
  const collections = demoCollections(superstoreProducts());
  await stores.collections.add(collections.map(({ collection }) => collection));
  for (const { collection, productIds } of collections) await stores.collections.setProducts(collection.id, productIds);
}

/** The list of what is on sale, and what it cost until then. */
async function keepSale({ priceLists, products }: Stores, variants: readonly ProductVariant[], now: Date) {
  const sale = demoSale(now);
  const reduced = variants.flatMap(({ id: variantId, price: previous, listed }) =>
    listed ? [{ variantId, previous, price: listed.price }] : [],
  );
  await priceLists.add(sale);
  await priceLists.setEntries(
    sale.id,
    reduced.map(({ variantId, price: { minor } }) => ({ variantId, minQuantity: 1, minor })),
  );
  await products.addPriceChanges(
    reduced.map((one) => ({ ...one, at: now })),
    null,
  );
}

/** A translation of the demo shop; a text that is refused is a fault of ours. */
function inGerman(sources: SourceTexts, given: Readonly<Record<string, string>>): readonly Translation[] {
  const texts = new Map(Object.entries(given));
  const decision = setTranslations(sources, [], { given: [{ language: 'de', texts }], removed: [] });
  if (decision.refused) throw new Error(`the demo shop is refused ${decision.refused} at ${decision.field.join('.')}`);
  return decision.translations;
}

const technology = 'technology';

interface Described {
  readonly description: string;
  readonly picture: DrawnPicture;
  readonly attributes: AttributeValues;
}

/** What the reviews of the demo shop come to, in hundredths of a star, as the review service rounds it. */
function averageRatings(): ReadonlyMap<string, number> {
  const byProduct = Map.groupBy(superstoreReviews(), ({ productId }) => productId);
  return new Map(
    [...byProduct].map(([productId, reviews]) => {
      const sum = reviews.reduce((total, { rating }) => total + rating, 0);
      return [productId, Math.round((sum * 100) / reviews.length)];
    }),
  );
}

function technologyId(): string {
  const found = superstoreCategories().find(({ slug }) => slug === technology);
  if (!found) throw new Error('the data set has no technology');
  return found.id;
}

/** What the shop sells and sends to nobody. */
function toDigital(product: DigitalProduct, picture: DrawnPicture): CataloguedProduct {
  const { variantId, sku, title, description } = product;
  const entered = toCatalogued(
    { ...product, weightGrams: 0, variants: [{ id: variantId, sku, colour: null }] },
    { description, picture, attributes: {} },
  );
  return {
    ...entered,
    product: { ...entered.product, title },
    variants: entered.variants.map((one) => ({ ...one, requiresShipping: false })),
  };
}

function toCatalogued(product: SuperstoreProduct, { description, picture, attributes }: Described): CataloguedProduct {
  const { id, slug, title, categoryId, weightGrams, unitPriceCents, firstSoldAt } = product;
  const colours = product.variants.flatMap(({ colour }) => colour ?? []);
  return {
    product: {
      id,
      slug,
      title,
      description,
      status: 'PUBLISHED',
      categoryId,
      vendorId: superstoreVendorId,
      taxClass: standardTaxClass,
      publishFrom: null,
      publishUntil: null,
      seoTitle: null,
      seoDescription: null,
      brandId: brandOf(title)?.id ?? null,
      options: colours.length > 0 ? [{ name: 'Colour', values: colours }] : [],
      attributes,
      createdAt: firstSoldAt,
      version: 1,
    },
    variants: product.variants.map(({ id: variantId, sku, colour }) => ({
      id: variantId,
      productId: id,
      sku,
      title: colour ?? title,
      price: { minor: unitPriceCents, currency: shopCurrency },
      compareAt: null,
      priceSince: firstSoldAt,
      weightGrams,
      quantityLimitPerCustomer: null,
      requiresShipping: true,
      optionValues: colour === null ? [] : [colour],
      isWithdrawn: false,
    })),
    media: [{ id: uuidv5('media', id), productId: id, alt: '', variantIds: [], picture }],
  };
}
