import type { Reaction } from '../inbox/reaction.ts';
import { type Job, job } from '../jobs/job.ts';
import type { UnitOfWork } from '../subgraph/unit-of-work.ts';
import { askErasedPerson } from './erased-person.ts';
import { erasureToConfirm, isErasing, personToForget } from './erasing.ts';
import { untilAllIsForgotten } from './until-all-is-forgotten.ts';

/** Erases a person from the tables of a service, in the way that its reaction to `user.erased` declares. */
export function forgetPerson<Stores, Settings, Resources>(
  events: readonly Reaction<UnitOfWork<Stores, Settings>>[],
): readonly Job<Stores, Settings, Resources>[] {
  const erasing = events.find(isErasing);
  if (!erasing) return [];
  const forget = job<typeof personToForget.schema, Stores, Settings, Resources>(
    personToForget,
    async ({ data, finish }, { send }) => {
      const person = await askErasedPerson(data, send);
      await finish(async (work) => {
        const counts = await erasing.erase(person, work);
        await work.enqueue(erasureToConfirm, { ...data, counts }, { key: data.erasureId });
      });
    },
    { retries: untilAllIsForgotten },
  );
  return [forget];
}
