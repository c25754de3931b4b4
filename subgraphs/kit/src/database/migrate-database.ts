import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const kitMigrations = join(import.meta.dirname, '../../migrations');

/** Any number that no other advisory lock of the database uses. */
const migrationLock = 4_201_975;

/**
 * Brings a database to the newest schema: the kit's tables, then the service's own. Replicas that start together wait
 * for each other. Throws with what PostgreSQL says when a migration fails; nothing of that migration is kept.
 */
export async function migrateDatabase(url: string, serviceMigrations: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const db = drizzle(sql);
    await migrate(db, { migrationsFolder: kitMigrations, migrationsSchema: 'drizzle', migrationsTable: 'kit' });
    await migrate(db, { migrationsFolder: serviceMigrations, migrationsSchema: 'drizzle', migrationsTable: 'service' });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`a migration failed: ${reason}`, { cause: error });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
