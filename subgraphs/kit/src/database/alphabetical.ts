import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * A name to sort by as people do: letters before their capitals and accents, whatever the database's own order is. The
 * order of Unicode's root locale (ICU); texts that differ in nothing else are told apart by their code points, so that
 * a cursor has one place.
 */
export function alphabetical(name: AnyColumn): SQL {
  return sql`${name} collate "und-x-icu"`;
}
