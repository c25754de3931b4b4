import { and, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { isCorrectable } from '../../domain/products/is-correctable.ts';
import { shopLanguage } from '../../domain/translations/language.ts';
import { searchWord } from '../search-word-tables.ts';
import { product } from '../tables.ts';
import { ofVendor, type ProductFilter } from './product-filter.ts';
import { hasWords, type Meaning, meaningOf } from './search-meaning.ts';

/** What somebody seems to have meant. */
export interface Correction {
  readonly query: string;
  readonly meaning: Meaning;
}

const corrected = z.tuple([z.object({ query: z.string().nullable() })]);
const told = z.tuple([z.object({ isSomewhere: z.boolean() })]);

/**
 * What was typed, with each word that nothing in the shop has replaced by the nearest one of a title. Undefined where a word
 * has none that is near, and where nothing has all of the words together.
 */
export async function correctionOf(db: Queryable, filter: ProductFilter): Promise<Correction | undefined> {
  const { query: typed = '', language } = filter;
  if (!isCorrectable(typed)) return undefined;
  const [{ query }] = corrected.parse(await db.execute(nearest(filter, typed)));
  if (query === null) return undefined;
  const meaning = await meaningOf(db, query, language);
  const [{ isSomewhere: isOfUse }] = told.parse(
    await db.execute(sql`select ${isSomewhere(filter, meaning)} as "isSomewhere"`),
  );
  return isOfUse ? { query, meaning } : undefined;
}

/** Something has the words; the page and the other filters do not count. Where others' products are not found, their words say nothing. */
export function isSomewhere(filter: ProductFilter, meaning: Meaning): SQL {
  const hasThem = hasWords(meaning, { id: sql`other.id`, search: sql`other.search` });
  return sql`exists (select 1 from ${product} as other where ${isFindable(filter)} and ${hasThem})`;
}

function isFindable({ status, at, vendorId }: ProductFilter): SQL | undefined {
  const isNow = sql`coalesce(other.publish_from, '-infinity') <= ${at.toISOString()} and coalesce(other.publish_until, 'infinity') > ${at.toISOString()}`;
  return and(
    sql`other.status = ${status}`,
    status === 'PUBLISHED' ? isNow : undefined,
    ofVendor(vendorId, sql`other.vendor_id`),
  );
}

/**
 * So many letters may be wrong, left out or too many. To be near, words must have parts in common too: those are found in
 * an index, by a threshold that is set for this statement before anything is compared.
 */
const wrongLetters = sql`(case when length(typed.word) < 5 then 1 when length(typed.word) < 8 then 2 else 3 end)`;
const threshold = sql`set_config('pg_trgm.similarity_threshold', '0.2', true)`;

function typedWord(language: string | undefined): Meaning {
  const own = sql`(plainto_tsquery('english', typed.word) || plainto_tsquery('simple', typed.word))`;
  if (language === undefined) return { own };
  return { own, translated: { language, words: sql`plainto_tsquery(words_config(${language}::text), typed.word)` } };
}

function nearest(filter: ProductFilter, query: string): SQL {
  const { language = shopLanguage } = filter;
  const languages = sql.param([...new Set([language, shopLanguage])]);
  const inThem = sql`near.language = any(${languages}::text[])`;
  const distance = sql`levenshtein_less_equal(near.word, typed.word, ${wrongLetters})`;
  return sql`
    with typed as (
      select place, word
      from regexp_split_to_table(btrim(lower(searchable(${query}))), '[[:space:][:punct:]]+') with ordinality as each (word, place)
      where word <> ''
    ), meant as (
      select place, case
        when exists (select 1 from ${searchWord} as near where ${inThem} and near.word = typed.word) then typed.word
        when ${isSomewhere(filter, typedWord(filter.language))} then typed.word
        when typed.word ~ '^[^0-9]{3,40}$' then (
          select near.word from ${searchWord} as near
          where ${inThem} and near.word % (select case when ${threshold} is not null then typed.word end)
            and ${distance} <= ${wrongLetters}
          order by ${distance}, near.titles desc, near.word limit 1)
        end as word
      from typed
    )
    select case when count(*) = count(word) then string_agg(word, ' ' order by place) end as query from meant`;
}
