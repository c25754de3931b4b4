import generateAllPlans from '@apollo/query-planner/dist/generateAllPlans.js';

const name = 'generateAllPlansAndFindBest';
const compare = generateAllPlans[name];

type Choices<Plan, Way> = Parameters<typeof compare<Plan, Way>>[0];

/** There are more plans than are worth comparing. */
export class TooManyPlans extends Error {
  override readonly name = 'TooManyPlans';
}

/**
 * Plans, and compares no more than so many plans: where there are more, `instead` says what is taken for the best of them.
 * Others who use the library in this thread do not notice.
 */
export function compareFewPlans<Result>(most: number, instead: typeof compare, plan: () => Result): Result {
  const compareFew: typeof compare = (choices) => {
    const count = choices.toAdd.reduce((product, ways) => product * ways.length, 1);
    return count > most ? instead(choices) : compare(choices);
  };
  Reflect.set(generateAllPlans, name, compareFew);
  try {
    return plan();
  } finally {
    Reflect.set(generateAllPlans, name, compare);
  }
}

/** So many of the cheapest go on at each step, ... */
const mostKept = 8;
/** ... and fewer where there is so much to decide that it would take long. */
const mostLooks = 500;

/**
 * Decides the ways one after the other, each time for those that are the cheapest so far with what is decided already. Each
 * way is a right one whatever the others are, so the plan is right, and seldom dearer than the best of all.
 */
export function decideOneByOne<Plan, Way>({
  initial,
  toAdd,
  addFct,
  costFct,
}: Choices<Plan, Way>): {
  best: Plan;
  cost: number;
} {
  const ways = toAdd.reduce((sum, each) => sum + each.length, 0);
  const most = Math.min(mostKept, Math.max(1, Math.floor(mostLooks / ways)));
  let kept = [{ best: initial, cost: 0 }];
  for (const each of toAdd) {
    const next = kept.flatMap(({ best }) => each.map((way) => addFct(best, way)));
    const byCost = next.map((best) => ({ best, cost: costFct(best) })).toSorted((a, b) => a.cost - b.cost);
    kept = byCost.slice(0, most);
  }
  const [first] = kept;
  if (!first) throw new TypeError('There is no way to answer a field');
  return first;
}
