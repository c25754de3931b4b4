import type { Stores } from '../stores.ts';
import { lessonOfBasket } from '../../domain/learning/basket.ts';
import { type Lesson, sumOf } from '../../domain/learning/lesson.ts';
import { lessonOfTrail } from '../../domain/learning/trail.ts';

/** Whose behaviour, and which orders, something is learned from. */
export interface Learners {
  readonly personIds: readonly string[];
  readonly orderIds: readonly string[];
}

/** What these people and orders teach, by the log as it is. */
export async function lessonOf(
  { behaviours }: Pick<Stores, 'behaviours'>,
  { personIds, orderIds }: Learners,
): Promise<Lesson> {
  const trails = personIds.length > 0 ? await behaviours.latestOf(personIds) : [];
  const baskets = await behaviours.about(orderIds);
  return sumOf([
    ...Map.groupBy(trails, ({ personId }) => personId)
      .values()
      .map(lessonOfTrail),
    ...Map.groupBy(baskets, ({ sourceId }) => sourceId)
      .values()
      .map(lessonOfBasket),
  ]);
}
