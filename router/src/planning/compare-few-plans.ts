import generateAllPlans from '@apollo/query-planner/dist/generateAllPlans.js';

const name = 'generateAllPlansAndFindBest';
const compare = generateAllPlans[name];

/** There are more plans than are worth comparing. */
export class TooManyPlans extends Error {
  override readonly name = 'TooManyPlans';
}

/** Plans, and throws `TooManyPlans` where the planner would compare more than so many. */
export function compareFewPlans<Result>(most: number, plan: () => Result): Result {
  const compareFew: typeof compare = (options) => {
    const count = options.toAdd.reduce((product, choices) => product * choices.length, 1);
    if (count > most) throw new TooManyPlans();
    return compare(options);
  };
  Reflect.set(generateAllPlans, name, compareFew);
  try {
    return plan();
  } finally {
    Reflect.set(generateAllPlans, name, compare);
  }
}
