import type { Jobs } from '../context.ts';
import { failImport } from '../domain/imports/product-import.ts';
import { importKey } from '../domain/imports/import-key.ts';

/** Ends an import that cannot go on, and tells who waits for it. */
export async function giveUpImport(importId: string, { transact }: Pick<Jobs, 'transact'>): Promise<void> {
  await transact(async ({ imports, signal, now }) => {
    const before = await imports.lock(importId);
    if (!before) return;
    await imports.save(failImport(before, now()));
    await imports.removeGroups(importId);
    await signal(importKey(importId));
  });
}
