import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { product } from '../tables.ts';
import { productDocument, translation } from '../translation-tables.ts';

/**
 * Has products found in each language that they, their brands, or their categories and those above are translated into: by what
 * is said in it, in all regions, and by what the shop says where there is nothing.
 */
export async function refreshDocumentsOf(db: Queryable, which: SQL): Promise<void> {
  await db.execute(sql`
    with recursive asked as (
      select id, category_id, brand_id, title, description, keywords from ${product} where ${which}
    ), above (category_id, id) as (
      select distinct category_id, category_id from asked
      union
      select above.category_id, category.parent_id
      from above join category on category.id = above.id where category.parent_id is not null
    ), own as (
      select subject_id as product_id, base as language,
        string_agg(texts #>> '{title,text}', ' ' order by language) as titles,
        string_agg(texts #>> '{description,text}', ' ' order by language) as descriptions,
        string_agg((select string_agg(said.value ->> 'text', ' ') from jsonb_each(texts) as said
          where said.key like 'option/%' or said.key like 'variant/%'), ' ') as others
      from ${translation} where kind = 'PRODUCT' and subject_id in (select id from asked) group by 1, 2
    ), named as (
      select kind, subject_id, base as language, texts #>> '{name,text}' as name from ${translation}
      where kind in ('BRAND', 'CATEGORY') and texts #>> '{name,text}' is not null
    ), around as (
      select product_id, language, string_agg(name, ' ') as names from (
        select asked.id as product_id, named.language, named.name
        from asked join named on named.kind = 'BRAND' and named.subject_id = asked.brand_id
        union all
        select asked.id, named.language, named.name
        from asked join above on above.category_id = asked.category_id
        join named on named.kind = 'CATEGORY' and named.subject_id = above.id
      ) as each group by 1, 2
    ), spoken as (
      select product_id, language from own union select product_id, language from around
    ), gone as (
      delete from ${productDocument} as document
      where document.product_id in (select id from asked)
        and not exists (select 1 from spoken where (spoken.product_id, spoken.language) = (document.product_id, document.language))
    ), made as (
      select spoken.product_id, spoken.language, coalesce(own.titles, asked.title) as titles, asked.keywords,
        concat_ws(' ', around.names, own.others, coalesce(own.descriptions, asked.description)) as words
      from spoken join asked on asked.id = spoken.product_id
      left join own on (own.product_id, own.language) = (spoken.product_id, spoken.language)
      left join around on (around.product_id, around.language) = (spoken.product_id, spoken.language)
    )
    insert into ${productDocument} (product_id, language, title_words, search)
    select product_id, language, lower(searchable(titles)),
      setweight(to_tsvector(words_config(language), searchable(titles)), 'A')
        || setweight(to_tsvector('simple', searchable(keywords)), 'B')
        || setweight(to_tsvector(words_config(language), searchable(words)), 'B')
    from made
    on conflict (product_id, language) do update set title_words = excluded.title_words, search = excluded.search
    where (product_document.title_words, product_document.search) is distinct from (excluded.title_words, excluded.search)`);
}
