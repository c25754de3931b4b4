import { userErased } from '@agora/schema';
import { z } from 'zod';
import { on, type Reaction } from '../inbox/reaction.ts';
import type { Enqueue } from '../jobs/create-enqueue.ts';
import { jobKind } from '../jobs/job-kind.ts';
import type { ErasedPerson } from './erased-person.ts';

/** What was deleted or made anonymous, and how much of it. */
export type ErasedCounts = Readonly<Record<string, number>>;

const ofErasure = { userId: z.uuid(), erasureId: z.uuid() };

/** A person is to be erased from the tables of a service. */
export const personToForget = jobKind('forget-person', z.object(ofErasure));

/** They are, and are to be from those of the kit, before that is confirmed. */
export const erasureToConfirm = jobKind(
  'confirm-erasure',
  z.object({ ...ofErasure, counts: z.record(z.string(), z.int()) }),
);

interface Forgetting {
  readonly enqueue: Enqueue;
}

/** The reaction to `user.erased`, with what the job does that it enqueues. */
interface Erasing<Work> extends Reaction<Work> {
  erase(person: ErasedPerson, work: Work): Promise<ErasedCounts>;
}

/**
 * Declares what becomes of a service's tables when a person is erased: of what is known of their account, and of what they did
 * as a guest with the address of it. It runs again for a person who is erased already: what it leaves must stand for nobody.
 * Afterwards the kit deletes what its own tables still say of the person, and then the service's `person_erased` is told.
 */
export function erasing<Work extends Forgetting>(
  erase: (person: ErasedPerson, work: Work) => Promise<ErasedCounts>,
): Erasing<Work> {
  const reaction = on(userErased, async ({ data: { userId, erasureId } }, { enqueue }: Work) => {
    await enqueue(personToForget, { userId, erasureId }, { key: erasureId });
  });
  return { ...reaction, erase };
}

export function isErasing<Work>(reaction: Reaction<Work>): reaction is Erasing<Work> {
  return 'erase' in reaction;
}
