import { sql } from 'drizzle-orm';
import type { startOrder } from './start-order.ts';

/** All that the service told so far has arrived wherever it was to. */
export async function outboxIsRead({ running }: Awaited<ReturnType<typeof startOrder>>): Promise<void> {
  await running.database.db.execute(sql`update messaging.outbox set position = sequence`);
}
