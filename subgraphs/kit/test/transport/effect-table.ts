import { join } from 'node:path';
import postgres from 'postgres';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';

/** Effects of handlers in a database of their own, seen by all processes: each event's effect is written once. */
export class EffectTable implements AsyncDisposable {
  readonly databaseUrl: string;
  readonly #sql: postgres.Sql;
  readonly #resources: AsyncDisposable;

  private constructor(databaseUrl: string, sql: postgres.Sql, resources: AsyncDisposable) {
    this.databaseUrl = databaseUrl;
    this.#sql = sql;
    this.#resources = resources;
  }

  static async create(): Promise<EffectTable> {
    await using opening = new AsyncDisposableStack();
    const { url } = opening.use(await createTestDatabase(join(import.meta.dirname, 'no-migrations')));
    const table = EffectTable.open(url);
    opening.use(table);
    await table.#sql`create table effect (event_id uuid primary key, writer text not null, number bigserial)`;
    const opened = opening.move();
    return new EffectTable(url, table.#sql, opened);
  }

  /** The table that another process has created. */
  static open(databaseUrl: string): EffectTable {
    const sql = postgres(databaseUrl, { max: 1 });
    return new EffectTable(databaseUrl, sql, { [Symbol.asyncDispose]: () => sql.end() });
  }

  async write(eventId: string, writer: string): Promise<void> {
    await this.#sql`insert into effect (event_id, writer) values (${eventId}, ${writer}) on conflict do nothing`;
  }

  /** Who wrote the effect of each event, in the order of writing. */
  async writers(): Promise<Record<string, string>> {
    const rows = await this.#sql<{ event_id: string; writer: string }[]>`select * from effect order by number`;
    return Object.fromEntries(rows.map(({ event_id, writer }) => [event_id, writer]));
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#resources[Symbol.asyncDispose]();
  }
}
