import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AttributeType, AttributeValues } from '../domain/catalogue/attribute.ts';
import type { ProductOption } from '../domain/products/product-options.ts';
import type { ProductStatus } from '../domain/products/product.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const category = pgTable(
  'category',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** Its place among its siblings. */
    position: integer('position').notNull().default(0),
    version: integer('version').notNull().default(1),
    parentId: uuid('parent_id').references((): AnyPgColumn => category.id),
  },
  (table) => [index('category_by_parent').on(table.parentId)],
);

/** Where categories were found before they got another slug. */
export const formerCategorySlug = pgTable(
  'former_category_slug',
  {
    slug: text('slug').primaryKey(),
    categoryId: uuid('category_id')
      .notNull()
      .references(() => category.id),
  },
  (table) => [index('former_slug_by_category').on(table.categoryId)],
);

/** Names under which products are made. */
export const brand = pgTable(
  'brand',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [index('brand_by_name').on(sql`${table.name} collate "und-x-icu"`, table.id)],
);

/** What can be said of products, of all or of those of a category and its parts. */
export const attribute = pgTable(
  'attribute',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    type: text('type').$type<AttributeType>().notNull(),
    unit: text('unit'),
    choices: text('choices').array().notNull(),
    isFilterable: boolean('is_filterable').notNull(),
    categoryId: uuid('category_id').references(() => category.id),
    version: integer('version').notNull(),
  },
  (table) => [index('attribute_by_category').on(table.categoryId)],
);

export const product = pgTable(
  'product',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    status: text('status').$type<ProductStatus>().notNull(),
    categoryId: uuid('category_id')
      .notNull()
      .references(() => category.id),
    /** Whose it is; null for the shop's own. */
    vendorId: uuid('vendor_id'),
    /** Kind of goods that it is taxed as. */
    taxClass: text('tax_class').notNull().default('standard'),
    /** From when on it can be found and bought, if it is published; null for ever since. */
    publishFrom: at('publish_from'),
    /** Until when it can be found and bought, if it is published; null for ever on. */
    publishUntil: at('publish_until'),
    /** What search engines show in the place of title and description. */
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    brandId: uuid('brand_id').references(() => brand.id),
    /** By what its variants are chosen. */
    options: jsonb('options')
      .$type<readonly ProductOption[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
    /** What is said of it, by the codes of attributes. */
    attributes: jsonb('attributes')
      .$type<AttributeValues>()
      .notNull()
      .default(sql`'{}'::jsonb`),
    createdAt: at('created_at').notNull(),
    version: integer('version').notNull(),
    /** What the cheapest variant costs, kept here so that a list in the order of prices is read from one index. */
    lowestPriceMinor: bigint('lowest_price_minor', { mode: 'number' }).notNull(),
    /** What the dearest one costs. */
    highestPriceMinor: bigint('highest_price_minor', { mode: 'number' }).notNull(),
    /** Whether some variant that is sold is in stock. */
    isInStock: boolean('is_in_stock').notNull().default(false),
    /** As the review service tells it: 437 is 4.37; 0 without a review. */
    ratingHundredths: integer('rating_hundredths').notNull().default(0),
    /** Its title as it is compared with what was mistyped. */
    titleWords: text('title_words')
      .notNull()
      .generatedAlwaysAs((): SQL => sql`lower(searchable(${product.title}))`),
    /** What else finds it: the SKUs of its variants, and the names of its category and those above. */
    keywords: text('keywords').notNull().default(''),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(to_tsvector('english', searchable(${product.title})), 'A') || setweight(to_tsvector('simple', searchable(${product.keywords})), 'B') || setweight(to_tsvector('english', searchable(${product.keywords}) || ' ' || searchable(${product.description})), 'B')`,
      ),
  },
  (table) => [
    index('product_by_category').on(table.categoryId),
    index('product_by_brand').on(table.brandId),
    index('product_by_vendor').on(table.vendorId),
    index('product_by_attributes')
      .using('gin', sql`${table.attributes} jsonb_path_ops`)
      .with({ fastupdate: false }),
    index('product_by_title').on(table.status, sql`${table.title} collate "und-x-icu"`, table.id),
    index('product_by_title_words').on(table.status, sql`${table.titleWords} text_pattern_ops`),
    index('product_by_price').on(table.status, table.lowestPriceMinor, table.id),
    index('product_by_age').on(table.status, table.createdAt, table.id),
    index('product_by_rating').on(table.status, table.ratingHundredths, table.id),
    // What was just added would else be looked through row by row, for as long as nothing vacuums.
    index('product_by_words').using('gin', table.search).with({ fastupdate: false }),
    index('product_by_similar_words')
      .using('gin', sql`${table.titleWords} gin_trgm_ops`)
      .with({ fastupdate: false }),
  ],
);

export const productVariant = pgTable(
  'product_variant',
  {
    id: uuid('id').primaryKey(),
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id),
    /** Its place among the variants of the product. */
    position: smallint('position').notNull(),
    sku: text('sku').notNull().unique(),
    title: text('title').notNull(),
    priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    /** A higher price to compare with. */
    compareAtMinor: bigint('compare_at_minor', { mode: 'number' }),
    /** What everybody is told that it costs, where a list says so, and what to compare that with. */
    listedPriceMinor: bigint('listed_price_minor', { mode: 'number' }),
    listedCompareAtMinor: bigint('listed_compare_at_minor', { mode: 'number' }),
    /** By which prices of the variant are in order: each has a later moment than the one before. */
    priceSince: timestamp('price_since', { withTimezone: true, mode: 'date', precision: 3 }).notNull().defaultNow(),
    weightGrams: integer('weight_grams').notNull(),
    /** How many pieces one customer may buy in all; null without a limit. */
    quantityLimitPerCustomer: integer('quantity_limit_per_customer'),
    /** Not so of a service, a licence or a download. */
    requiresShipping: boolean('requires_shipping').notNull().default(true),
    /** Its value of each option of the product, in the order of the options. */
    optionValues: text('option_values')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** Whether it is sold no longer, while others of the product may be. */
    isWithdrawn: boolean('is_withdrawn').notNull().default(false),
    /** As the inventory service tells it. */
    isInStock: boolean('is_in_stock').notNull().default(false),
  },
  (table) => [
    index('variant_by_product').on(table.productId, table.position),
    check('price_is_positive', sql`${table.priceMinor} > 0`),
  ],
);

/** A picture, named by what is in it: the same picture is kept once, and never changes. */
export const picture = pgTable(
  'picture',
  {
    /** SHA-256 of its bytes, in hexadecimal digits. */
    id: text('id').primaryKey(),
    contentType: text('content_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Null when they lie in the store of media alone. */
    bytes: bytea('bytes'),
    addedAt: at('added_at').notNull(),
    /** Since when its bytes and those of its copies lie in the store of media. */
    storedAt: at('stored_at'),
  },
  (table) => [
    index('picture_to_store')
      .on(table.id)
      .where(sql`${table.storedAt} is null`),
    index('picture_to_release')
      .on(table.id)
      .where(sql`${table.storedAt} is not null and ${table.bytes} is not null`),
  ],
);

/** A smaller copy of a picture. */
export const pictureCopy = pgTable(
  'picture_copy',
  {
    pictureId: text('picture_id')
      .notNull()
      .references(() => picture.id, { onDelete: 'cascade' }),
    width: integer('width').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pictureId, table.width] })],
);

/** Pictures of products. */
export const productMedia = pgTable(
  'product_media',
  {
    id: uuid('id').primaryKey(),
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id),
    /** Its place among the pictures of the product. */
    position: smallint('position').notNull(),
    pictureId: text('picture_id')
      .notNull()
      .references(() => picture.id),
    alt: text('alt').notNull(),
    /** Which variants it shows; none says that it shows them all. */
    variantIds: uuid('variant_ids').array().notNull(),
  },
  (table) => [
    index('media_by_product').on(table.productId, table.position),
    index('media_by_picture').on(table.pictureId),
  ],
);

/** Where products were found before they got another slug. */
export const formerSlug = pgTable(
  'former_slug',
  {
    slug: text('slug').primaryKey(),
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id),
  },
  (table) => [index('former_slug_by_product').on(table.productId)],
);
