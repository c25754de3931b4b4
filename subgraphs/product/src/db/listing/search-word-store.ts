import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { shopLanguage } from '../../domain/translations/language.ts';
import { searchWord } from '../search-word-tables.ts';

/** Words, without numbers and what is too long to be one. */
const isWord = sql`listed.word ~ '^[^0-9[:space:][:punct:]]{3,40}$'`;

/** The words that what was mistyped is compared with. */
export function searchWordStore(db: Queryable) {
  return {
    /** Lists the words of all titles that shoppers see, in each language. Writes only what is another. */
    async refresh(at: Date): Promise<void> {
      const shown = sql`format($$ from product where status = 'PUBLISHED'
        and coalesce(publish_from, '-infinity') <= %1$L and coalesce(publish_until, 'infinity') > %1$L $$, ${at.toISOString()}::text)`;
      const ownTitles = sql`$$ select to_tsvector('simple', title_words) $$ || ${shown}`;
      const titles = sql`format($$ select to_tsvector('simple', title_words) from product_document
        where language = %L and product_id in (select id %s) $$, spoken.language, ${shown})`;
      await db.execute(sql`
        with listed as (
          select ${shopLanguage}::text as language, word, ndoc from ts_stat(${ownTitles})
          union all
          select spoken.language, words.word, words.ndoc
          from (select distinct language from product_document where language <> ${shopLanguage}) as spoken,
            lateral ts_stat(${titles}) as words
        ), kept as (
          insert into ${searchWord} (language, word, titles) select language, word, ndoc from listed where ${isWord}
          on conflict (language, word) do update set titles = excluded.titles
          where ${searchWord.titles} is distinct from excluded.titles
        )
        delete from ${searchWord} where not exists (
          select 1 from listed where (listed.language, listed.word) = (${searchWord.language}, ${searchWord.word}))`);
    },
  };
}
