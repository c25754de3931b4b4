import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Queryable, RecordsAsked } from '@agora/kit';
import type { ConsentChange, ConsentPurpose, ConsentText } from '../../domain/privacy/consent.ts';
import { consentChange, consentText } from '../privacy-tables.ts';

/** One text of all. */
export const nameOfText = ({ purpose, version }: Pick<ConsentText, 'purpose' | 'version'>): string =>
  `${purpose} ${version.toString()}`;

/** Texts that people agree to, and who agreed to which, since when and until when. */
export function consentStore(db: Queryable) {
  return {
    /** The newest text for each purpose. */
    async texts(): Promise<readonly ConsentText[]> {
      return db
        .selectDistinctOn([consentText.purpose])
        .from(consentText)
        .orderBy(asc(consentText.purpose), desc(consentText.version));
    },

    /** Texts that are or were in force, by what `nameOfText` calls them. */
    async textsByName(names: readonly string[]): Promise<ReadonlyMap<string, ConsentText>> {
      const name = sql<string>`${consentText.purpose} || ' ' || ${consentText.version}`;
      const rows = await db
        .select()
        .from(consentText)
        .where(inArray(name, [...names]));
      return new Map(rows.map((row) => [nameOfText(row), row]));
    },

    /** The newest text for a purpose; nobody publishes another one until the transaction ends. */
    async lockText(purpose: ConsentPurpose): Promise<ConsentText> {
      const [row] = await db
        .select()
        .from(consentText)
        .where(eq(consentText.purpose, purpose))
        .orderBy(desc(consentText.version))
        .limit(1)
        .for('update');
      if (!row) throw new Error(`the migrations left no text for ${purpose}`);
      return row;
    },

    async addText(text: ConsentText): Promise<void> {
      await db.insert(consentText).values(text);
    },

    /** All changes of users, the newest first. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, ConsentChange[]>> {
      const rows = await db
        .select()
        .from(consentChange)
        .where(inArray(consentChange.userId, [...userIds]))
        .orderBy(desc(consentChange.at), desc(consentChange.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    /** What a user said last of a purpose. */
    async last(userId: string, purpose: ConsentPurpose): Promise<ConsentChange | undefined> {
      const [row] = await db
        .select()
        .from(consentChange)
        .where(and(eq(consentChange.userId, userId), eq(consentChange.purpose, purpose)))
        .orderBy(desc(consentChange.at), desc(consentChange.id))
        .limit(1);
      return row;
    },

    async add(change: ConsentChange): Promise<void> {
      await db.insert(consentChange).values(change);
    },

    /** For the file of what there is of a person. */
    recordsOf: ({ userId, after, limit }: RecordsAsked): Promise<ConsentChange[]> =>
      db
        .select()
        .from(consentChange)
        .where(and(eq(consentChange.userId, userId), after === undefined ? undefined : gt(consentChange.id, after)))
        .orderBy(consentChange.id)
        .limit(limit),
  };
}
