/** There are more ways to answer an operation than the planner is ready to compare. */
export class TooManyWays extends Error {
  override readonly name = 'TooManyWays';
}
