import type { EventContract, PersonErasedContract } from '@agora/schema';
import type { Database } from '../database/database.ts';
import { type Job, job } from '../jobs/job.ts';
import { erasureToConfirm } from './erasing.ts';
import { forgetTraces } from './forget-traces.ts';

/** Events may wait for a service that is away, for as long as it is. */
const retries = { maxAttempts: 1_000_000, firstDelayMs: 500, longestDelayMs: 5 * 60_000 };

/** Tells that a person is erased from a service, once nothing is left of them in the tables of the kit either. */
export function confirmErasure<Stores, Settings, Resources>(
  emits: readonly EventContract[],
  database: Database,
): readonly Job<Stores, Settings, Resources>[] {
  const receipt = emits.find(isReceipt);
  if (!receipt) return [];
  const confirm = job<typeof erasureToConfirm.schema, Stores, Settings, Resources>(
    erasureToConfirm,
    async ({ data, finish }) => {
      const left = await forgetTraces(database.db, data.userId);
      if (left > 0) throw new Error(`${left} events about somebody who is erased have not arrived everywhere`);
      await finish(({ emit }) => emit(receipt.draft(data)));
    },
    { retries },
  );
  return [confirm];
}

const isReceipt = (contract: EventContract): contract is PersonErasedContract => contract.name === 'person_erased';
