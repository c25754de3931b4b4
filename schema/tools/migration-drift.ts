import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { z } from 'zod';

const configModule = z.object({
  default: z.object({
    schema: z.union([z.string(), z.array(z.string())]),
    out: z.string(),
    schemaFilter: z.array(z.string()).optional(),
    casing: z.enum(['snake_case', 'camelCase']).optional(),
  }),
});
const journalSchema = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) });
const snapshotSchema = z.looseObject({});

/**
 * Says how the tables of a package went on without their migrations; undefined when they did not.
 * Compares what drizzle-kit last wrote down with the tables of today, and so never asks what was renamed.
 */
export async function migrationDrift(folder: URL): Promise<string | undefined> {
  const configFile = new URL('drizzle.config.ts', folder);
  if (!existsSync(configFile)) return undefined;
  const { default: config } = configModule.parse(await import(configFile.href));
  const latest = latestSnapshot(new URL(`${config.out}/meta/`, folder));
  if (latest === undefined) return 'the tables have no migration yet';

  const tables: Record<string, unknown> = {};
  for (const file of [config.schema].flat()) {
    Object.assign(tables, snapshotSchema.parse({ ...(await import(new URL(file, folder).href)) }));
  }
  const today = snapshotSchema.parse(generateDrizzleJson(tables, undefined, config.schemaFilter, config.casing));
  return isDeepStrictEqual(withoutHistory(today), withoutHistory(latest))
    ? undefined
    : 'the tables changed since the last migration';
}

function latestSnapshot(meta: URL): Record<string, unknown> | undefined {
  const journal = new URL('_journal.json', meta);
  if (!existsSync(journal)) return undefined;
  const last = journalSchema.parse(JSON.parse(readFileSync(journal, 'utf8'))).entries.at(-1);
  if (!last) return undefined;
  const [number = ''] = last.tag.split('_');
  return snapshotSchema.parse(JSON.parse(readFileSync(new URL(`${number}_snapshot.json`, meta), 'utf8')));
}

/** Ids and renames differ from one migration to the next though the tables are the same; undefined is not in JSON. */
function withoutHistory({ id: _id, prevId: _prevId, _meta, ...rest }: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(rest));
}
