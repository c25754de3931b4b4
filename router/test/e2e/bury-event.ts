import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '@agora/schema';
import postgres from 'postgres';

/** Makes a dead letter at one service of an event that another told of an order, as if its reaction had failed for good. */
export async function buryEvent(
  directory: string,
  { type, subject, emitter, at }: { type: string; subject: string; emitter: ServiceName; at: ServiceName },
): Promise<void> {
  const told = postgres(await databaseUrlOf(directory, emitter), { max: 1 });
  const buried = postgres(await databaseUrlOf(directory, at), { max: 1 });
  try {
    const [row] = await told`
      select event_id, envelope from messaging.outbox where type = ${type} and subject = ${subject}`;
    if (!row) throw new Error(`${emitter} told no ${type} of ${subject}`);
    await buried`
      insert into messaging.dead_letter (event_id, source, type, subject, envelope, attempts, error)
      values (${row['event_id']}, ${`/agora/${emitter}`}, ${type}, ${subject}, ${buried.json(row['envelope'])}, 8,
        'Error: the shelf was full')`;
  } finally {
    await told.end();
    await buried.end();
  }
}

async function databaseUrlOf(directory: string, service: ServiceName): Promise<string> {
  const variables = await readFile(join(directory, 'environment', service), 'utf8');
  const [, url] = new RegExp(`^${service.toUpperCase()}_DATABASE_URL=(.*)$`, 'm').exec(variables) ?? [];
  if (url === undefined) throw new Error(`${service} has no database`);
  return url.replace(/^["']|["']$/g, '');
}
