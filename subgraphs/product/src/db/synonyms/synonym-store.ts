import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { z } from 'zod';
import type { SynonymSet } from '../../domain/synonyms/synonym-set.ts';
import { synonymRule, synonymSet } from '../synonym-tables.ts';

export const latestSynonymsFirst: ListOrder<SynonymSet> = {
  name: 'synonym-sets',
  isDescending: true,
  keys: [{ column: synonymSet.id, kind: 'id', valueOf: ({ id }) => id }],
};

const unsaid = z.array(z.object({ position: z.int() }));

/** Words that stand for one another, and the rules that searches are rewritten by. */
export function synonymStore(db: Queryable) {
  const inLanguage = (language: string | undefined) =>
    language === undefined ? undefined : eq(synonymSet.language, language);

  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, SynonymSet>> {
      const rows = await db
        .select()
        .from(synonymSet)
        .where(inArray(synonymSet.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async page(language: string | undefined, page: PageRequest): Promise<SynonymSet[]> {
      return db
        .select()
        .from(synonymSet)
        .where(and(inLanguage(language), behind(latestSynonymsFirst, page)))
        .orderBy(...readingOrder(latestSynonymsFirst, page))
        .limit(page.limit + 1);
    },

    async count(language?: string): Promise<number> {
      return db.$count(synonymSet, inLanguage(language));
    },

    /** How many there are; who asks comes one by one. */
    async countForOneMore(): Promise<number> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('synonym sets'))`);
      return db.$count(synonymSet);
    },

    async lock(id: string): Promise<SynonymSet | undefined> {
      const [row] = await db.select().from(synonymSet).where(eq(synonymSet.id, id)).for('update');
      return row;
    },

    /** The place of the first term that nobody can look for, as the language leaves such words out: "the". */
    async unsaidAmong(language: string, terms: readonly string[]): Promise<number | undefined> {
      const [first] = unsaid.parse(
        await db.execute(sql`
          select (place - 1)::int as position
          from unnest(${sql.param(terms)}::text[]) with ordinality as given (term, place)
          where numnode(${allWordsOf(language, sql`term`)}) = 0 order by place limit 1`),
      );
      return first?.position;
    },

    async add(added: SynonymSet): Promise<void> {
      await db.insert(synonymSet).values(rowOf(added));
      await addRules(db, added);
    },

    async save(changed: SynonymSet): Promise<void> {
      const { id, ...values } = rowOf(changed);
      await db.update(synonymSet).set(values).where(eq(synonymSet.id, id));
      await db.delete(synonymRule).where(eq(synonymRule.synonymSetId, id));
      await addRules(db, changed);
    },

    async remove(id: string): Promise<void> {
      await db.delete(synonymRule).where(eq(synonymRule.synonymSetId, id));
      await db.delete(synonymSet).where(eq(synonymSet.id, id));
    },
  };
}

function rowOf({ terms, finds, ...rest }: SynonymSet) {
  return { ...rest, terms: [...terms], finds: [...finds] };
}

/** Each term is looked for as itself or as one of what it finds, whose words stand side by side. */
async function addRules(db: Queryable, { id, language, terms, finds }: SynonymSet): Promise<void> {
  const found = finds.length === 0 ? terms : finds;
  await db.execute(sql`
    insert into ${synonymRule} (synonym_set_id, position, language, target, substitute)
    select ${id}::uuid, place, ${language}, target, target || others.query
    from unnest(${sql.param(terms)}::text[]) with ordinality as given (term, place)
    cross join lateral (select ${allWordsOf(language, sql`term`)} as target) as looked_for
    cross join (
      select string_agg('(' || query::text || ')', ' | ')::tsquery as query
      from unnest(${sql.param(found)}::text[]) as said (term)
      cross join lateral (values
        (phraseto_tsquery(words_config(${language}::text), searchable(said.term))),
        (phraseto_tsquery('simple', searchable(said.term)))) as form (query)
      where numnode(query) > 0
    ) as others`);
}

/** All words of a term, as a search for it has them: each in quotes, so that none is an operator. */
function allWordsOf(language: string, term: SQL): SQL {
  const quoted = sql`'"' || regexp_replace(btrim(replace(searchable(${term}), '"', ' ')), '\\s+', '" "', 'g') || '"'`;
  return sql`websearch_to_tsquery(words_config(${language}::text), ${quoted})`;
}
