import type { Sql } from 'postgres';

/** Lets nobody write to a table until it is disposed of: who wants to, waits. Reading goes on. */
export async function hold(sql: Sql, table: string): Promise<AsyncDisposable> {
  const connection = await sql.reserve();
  await connection`begin`;
  await connection`lock table ${connection(table)} in share row exclusive mode`;
  return {
    async [Symbol.asyncDispose]() {
      await connection`rollback`;
      connection.release();
    },
  };
}
