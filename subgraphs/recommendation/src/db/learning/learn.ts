import type { Stores } from '../stores.ts';
import type { Behaviour } from '../../domain/learning/behaviour.ts';
import { difference } from '../../domain/learning/lesson.ts';
import { type Learners, lessonOf } from './lesson-of.ts';

type Learning = Pick<Stores, 'behaviours' | 'model'>;

/** Writes down what was done, and learns from it at once. */
export async function learn(stores: Learning, lines: readonly Behaviour[]): Promise<void> {
  if (lines.length === 0) return;
  await relearn(stores, learnersOf(lines), () => stores.behaviours.add(lines));
}

/** Forgets what a person did, and all that was learned from it. Resolves to how many lines of the log that was. */
export async function forget(stores: Learning, personId: string): Promise<number> {
  await stores.behaviours.lock([personId]);
  const orderIds = await stores.behaviours.sourcesOf(personId);
  return relearn(stores, { personIds: [personId], orderIds }, () => stores.behaviours.forget(personId));
}

/** What a guest did becomes a customer's, who is the one who did it. */
export async function join(stores: Learning, { guestId, customerId }: JoiningPeople): Promise<void> {
  await relearn(stores, { personIds: [guestId, customerId], orderIds: [] }, () =>
    stores.behaviours.moveTo(customerId, guestId),
  );
}

interface JoiningPeople {
  readonly guestId: string;
  readonly customerId: string;
}

/** What was learned from these learners gives way to what is to be learned from them after the change. */
async function relearn<Result>(stores: Learning, learners: Learners, change: () => Promise<Result>): Promise<Result> {
  await stores.behaviours.lock([...learners.personIds, ...learners.orderIds]);
  const before = await lessonOf(stores, learners);
  const result = await change();
  await stores.model.add(difference(await lessonOf(stores, learners), before));
  return result;
}

function learnersOf(lines: readonly Behaviour[]): Learners {
  const orders = lines.filter(({ kind }) => kind === 'PURCHASE' || kind === 'CANCELLATION');
  return {
    personIds: [...new Set(lines.flatMap(({ personId }) => personId ?? []))],
    orderIds: [...new Set(orders.flatMap(({ sourceId }) => sourceId ?? []))],
  };
}
