import { type SQL, sql } from 'drizzle-orm';
import { priceBounds } from '../../domain/variants/price-buckets.ts';
import { product, productVariant } from '../tables.ts';
import type { Facet } from './product-filter.ts';

const mostCategories = 200;
const mostBrands = 100;
const mostValues = 50;
const mostOptions = 20;

/** Something that is counted of a list. */
interface Part {
  /** What of a product it counts by. */
  readonly columns: Readonly<Record<string, SQL>>;
  /** As JSON, from the products in `found`. */
  readonly counted: SQL;
  /** What of the filter it leaves open. */
  readonly leavesOpen?: Facet;
}

const bounds = sql`${sql.param(priceBounds)}::bigint[]`;
const pairs = (of: SQL) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_array(key, products)), '[]') from (${of}) as counted)`;

const said = (codes: SQL) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('code', code, 'products', products, 'min', min, 'max', max, 'values', values)), '[]')
  from (
    select code, sum(products)::int as products, min(number) as min, max(number) as max,
      coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', products) order by place)
        filter (where number is null and place <= ${mostValues}), '[]') as values
    from (
      select *, row_number() over (partition by code order by products desc, value) as place
      from (
        select said.key as code, said.value #>> '{}' as value, sum(alike.products)::int as products,
          case when jsonb_typeof(said.value) = 'number' then (said.value #>> '{}')::float8 end as number
        from (select attributes, count(*) as products from found group by 1) as alike
        cross join lateral jsonb_each(alike.attributes) as said
        where ${codes} group by 1, 2, 4
      ) as values
    ) as ranked group by code
  ) as attributes)`;

const options = (which: SQL) => sql`(
  with each as (
    select distinct found.id, lower(chosen.option ->> 'name') as name_key, chosen.option ->> 'name' as name,
      variant.option_values[chosen.place] as value
    from found cross join lateral jsonb_array_elements(found.options) with ordinality as chosen (option, place)
    join ${productVariant} as variant on variant.product_id = found.id and not variant.is_withdrawn
    where found.options <> '[]'::jsonb and ${which}
  ), valued as (
    select name_key, min(value) as value, count(distinct id)::int as products from each group by name_key, lower(value)
  ), ranked as (
    select *, row_number() over (partition by name_key order by products desc, value) as place from valued
  ), named as (
    select name_key, min(name) as name, count(distinct id)::int as products from each
    group by 1 order by 3 desc, 2 limit ${mostOptions}
  )
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'products', products, 'values', (
    select jsonb_agg(jsonb_build_object('value', value, 'count', ranked.products) order by place)
    from ranked where ranked.name_key = named.name_key and place <= ${mostValues}
  )) order by products desc, name), '[]') from named)`;

const parts = {
  total: { columns: {}, counted: sql`(select count(*) from found)` },
  categories: {
    columns: { category_id: sql`${product.categoryId}` },
    counted: pairs(sql`
      with recursive leaves as (
        select category_id as id, count(*) as products from found group by 1
      ), above (id, category_id) as (
        select id, id from leaves
        union
        select above.id, category.parent_id from above join category on category.id = above.category_id
        where category.parent_id is not null
      )
      select above.category_id as key, sum(leaves.products)::int as products
      from above join leaves on leaves.id = above.id group by 1 order by 2 desc, 1 limit ${mostCategories}`),
    leavesOpen: 'category',
  },
  brands: {
    columns: { brand_id: sql`${product.brandId}` },
    counted: pairs(sql`
      select brand_id as key, count(*)::int as products from found
      where brand_id is not null group by 1 order by 2 desc, 1 limit ${mostBrands}`),
    leavesOpen: 'brandSlugs',
  },
  ratings: {
    columns: { stars: sql`least(${product.ratingHundredths} / 100, 4)` },
    counted: pairs(sql`select stars as key, count(*)::int as products from found group by 1`),
    leavesOpen: 'ratingHundredths',
  },
  inStock: {
    columns: { is_in_stock: sql`${product.isInStock}` },
    counted: sql`(select count(*) from found where is_in_stock)`,
    leavesOpen: 'isInStock',
  },
  prices: {
    columns: {
      id: sql`${product.id}`,
      lowest: sql`${product.lowestPriceMinor}`,
      highest: sql`${product.highestPriceMinor}`,
    },
    // Of most products the cheapest and the dearest variant cost about the same: the others are not looked at.
    counted: sql`(
      select jsonb_build_object('minMinor', min(lowest), 'maxMinor', max(highest), 'bins', (
        select coalesce(jsonb_agg(jsonb_build_array(bins, products)), '[]') from (
          select bins, count(*)::int as products from (
            select array[width_bucket(lowest, ${bounds})] as bins from found
            where width_bucket(lowest, ${bounds}) = width_bucket(highest, ${bounds})
            union all
            select array_agg(distinct width_bucket(coalesce(variant.listed_price_minor, variant.price_minor), ${bounds}))
            from found join ${productVariant} as variant on variant.product_id = found.id and not variant.is_withdrawn
            where width_bucket(lowest, ${bounds}) <> width_bucket(highest, ${bounds}) group by found.id
          ) as each group by 1
        ) as counted)) from found)`,
    leavesOpen: 'price',
  },
  options: {
    columns: { id: sql`${product.id}`, options: sql`${product.options}` },
    counted: options(sql`true`),
  },
  attributes: {
    columns: { attributes: sql`${product.attributes}` },
    counted: said(sql`said.key in (select code from attribute where is_filterable)`),
  },
} satisfies Readonly<Record<string, Part>>;

/** `attribute:colour` is what is said by one attribute, `option:colour` one option, whatever the filter says of that. */
export function facetPart(name: string): Part {
  if (name.startsWith(ofOne)) {
    const code = name.slice(ofOne.length);
    return { ...parts.attributes, counted: said(sql`said.key = ${code}`), leavesOpen: { attribute: code } };
  }
  if (name.startsWith(ofOption)) {
    const option = name.slice(ofOption.length);
    const counted = options(sql`lower(chosen.option ->> 'name') = lower(${option})`);
    return { ...parts.options, counted, leavesOpen: { option } };
  }
  const part = Object.entries(parts).find(([own]) => own === name)?.[1];
  if (!part) throw new TypeError(`nothing is counted by ${name}`);
  return part;
}

const ofOne = 'attribute:';
const ofOption = 'option:';
