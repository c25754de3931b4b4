import type { EventContract, PersonErasedContract } from '@agora/schema';
import type { Database } from '../database/database.ts';
import { type Job, job } from '../jobs/job.ts';
import { askErasedPerson } from './erased-person.ts';
import { erasureToConfirm } from './erasing.ts';
import { forgetTraces } from './forget-traces.ts';
import { untilAllIsForgotten } from './until-all-is-forgotten.ts';

/** Tells that a person is erased from a service, once nothing is left of them in the tables of the kit either. */
export function confirmErasure<Stores, Settings, Resources>(
  emits: readonly EventContract[],
  database: Database,
): readonly Job<Stores, Settings, Resources>[] {
  const receipt = emits.find(isReceipt);
  if (!receipt) return [];
  const confirm = job<typeof erasureToConfirm.schema, Stores, Settings, Resources>(
    erasureToConfirm,
    async ({ data, finish }, { send }) => {
      const left = await forgetTraces(database.db, await askErasedPerson(data, send));
      if (left > 0) throw new Error(`${left} events about somebody who is erased have not arrived everywhere`);
      await finish(({ emit }) => emit(receipt.draft(data)));
    },
    { retries: untilAllIsForgotten },
  );
  return [confirm];
}

const isReceipt = (contract: EventContract): contract is PersonErasedContract => contract.name === 'person_erased';
