import { normalizeEmail } from '@agora/schema';
import { and, type SQL, sql } from 'drizzle-orm';

const maxWords = 10;

/** Whether each of the words is in a text, whatever its case. */
export function hasWords(text: SQL, query: string): SQL | undefined {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  return and(
    ...words
      .slice(0, maxWords)
      .map((word) => normalizeEmail(word) ?? word)
      .map((word) => sql`${text} ilike ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`),
  );
}
