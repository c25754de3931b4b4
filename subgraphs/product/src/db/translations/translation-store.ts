import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { baseOf } from '../../domain/translations/language.ts';
import {
  settled,
  type SourceTexts,
  type TranslatedKind,
  type Translation,
} from '../../domain/translations/translation.ts';
import { translation } from '../translation-tables.ts';

const progress = z.object({
  language: z.string(),
  kind: z.enum(['PRODUCT', 'CATEGORY', 'COLLECTION', 'BRAND', 'ATTRIBUTE']),
  complete: z.int(),
  begun: z.int(),
  total: z.int(),
});
type TranslationProgress = z.infer<typeof progress>;

/** What is said in other languages. Whoever changes what is translated holds the lock of that. */
export function translationStore(db: Queryable) {
  const { kind: kindColumn, subjectId, language, texts, isComplete } = translation;
  const columns = { subjectId, language, texts, isComplete };

  return {
    /** By what is translated: in all languages, or in those of one without regard to regions. */
    async of(
      kind: TranslatedKind,
      ids: readonly string[],
      base?: string,
    ): Promise<ReadonlyMap<string, readonly Translation[]>> {
      const rows = await db
        .select(columns)
        .from(translation)
        .where(
          and(
            eq(kindColumn, kind),
            inArray(subjectId, [...ids]),
            base === undefined ? undefined : eq(translation.base, base),
          ),
        )
        .orderBy(asc(language));
      return new Map(
        Array.from(
          Map.groupBy(rows, (row) => row.subjectId),
          ([id, found]) => [id, found.map(({ subjectId: _, ...one }) => one)],
        ),
      );
    },

    /** Of what has none yet. */
    async add(kind: TranslatedKind, byId: ReadonlyMap<string, readonly Translation[]>): Promise<void> {
      const rows = [...byId].flatMap(([id, translations]) =>
        translations.map((one) => ({ ...one, kind, subjectId: id, base: baseOf(one.language) })),
      );
      if (rows.length > 0) await db.insert(translation).values(rows);
    },

    /** In the place of what was said before. */
    async save(kind: TranslatedKind, id: string, translations: readonly Translation[]): Promise<void> {
      const isOfSubject = and(eq(kindColumn, kind), eq(subjectId, id));
      await db.delete(translation).where(isOfSubject);
      await this.add(kind, new Map([[id, translations]]));
    },

    /** After what is translated was changed: whether its translations still say all of it. */
    async settle(kind: TranslatedKind, id: string, sources: SourceTexts): Promise<void> {
      const before = (await this.of(kind, [id])).get(id) ?? [];
      const changed = before.flatMap((one) => {
        const now = settled(one, sources);
        return now.isComplete === one.isComplete ? [] : [now];
      });
      for (const each of [true, false]) {
        const languages = changed.flatMap((one) => (one.isComplete === each ? [one.language] : []));
        if (languages.length === 0) continue;
        const isMeant = and(eq(kindColumn, kind), eq(subjectId, id), inArray(language, languages));
        await db.update(translation).set({ isComplete: each }).where(isMeant);
      }
    },

    /** How far each kind is translated into each language, the first 500 by language. */
    async progress(): Promise<readonly TranslationProgress[]> {
      const rows = await db.execute(sql`
        with counted (kind, total) as (
          select 'PRODUCT', count(*) from product union all select 'CATEGORY', count(*) from category
          union all select 'COLLECTION', count(*) from collection union all select 'BRAND', count(*) from brand
          union all select 'ATTRIBUTE', count(*) from attribute
        )
        select language, counted.kind, count(*) filter (where is_complete)::int as complete, count(*)::int as begun,
          counted.total::int as total
        from ${translation} join counted on counted.kind = ${kindColumn}
        group by language, counted.kind, counted.total order by language, counted.kind limit 500`);
      return z.array(progress).parse(rows);
    },

    /** Into which anything of a kind is translated, the first 100. */
    async languages(kind: TranslatedKind): Promise<readonly string[]> {
      const rows = await db
        .selectDistinct({ language })
        .from(translation)
        .where(eq(kindColumn, kind))
        .orderBy(asc(language))
        .limit(100);
      return rows.map((row) => row.language);
    },

    async remove(kind: TranslatedKind, id: string): Promise<void> {
      await db.delete(translation).where(and(eq(kindColumn, kind), eq(subjectId, id)));
    },
  };
}
