import { userErased } from '@agora/schema';
import { z } from 'zod';
import { on, type Reaction } from '../inbox/reaction.ts';
import type { Enqueue } from '../jobs/create-enqueue.ts';
import { jobKind } from '../jobs/job-kind.ts';

/** What was deleted or made anonymous, and how much of it. */
export type ErasedCounts = Readonly<Record<string, number>>;

/** A person is erased from the tables of a service, and is to be from those of the kit, before that is confirmed. */
export const erasureToConfirm = jobKind(
  'confirm-erasure',
  z.object({ userId: z.uuid(), erasureId: z.uuid(), counts: z.record(z.string(), z.int()) }),
);

interface Confirming {
  readonly enqueue: Enqueue;
}

/**
 * Declares what becomes of a service's tables when a person is erased. It runs again for a person who is erased already: what it
 * leaves must stand for nobody. Afterwards the kit deletes what its own tables still say of the person, and then the
 * service's `person_erased` is told.
 */
export function erasing<Work extends Confirming>(
  erase: (userId: string, work: Work) => Promise<ErasedCounts>,
): Reaction<Work> {
  return on(userErased, async ({ data: { userId, erasureId } }, work: Work) => {
    const counts = await erase(userId, work);
    await work.enqueue(erasureToConfirm, { userId, erasureId, counts }, { key: erasureId });
  });
}
