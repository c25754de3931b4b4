import { type GraphQLFieldConfigArgumentMap, type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { CodedError } from './coded-error.ts';

type Spend = (given: Readonly<Record<string, unknown>>, context: unknown, info: GraphQLResolveInfo) => void;

/** Entries that the pages of one operation may have together: some megabytes, and a moment in which nothing else is done. */
const mostEntries = 20_000;
const unsaid = 20;

const spent = new WeakMap<object, number>();

/**
 * Counts what a field with pages may answer; throws `BAD_USER_INPUT` when all such fields of the operation come to too
 * much. Undefined for a field without pages.
 */
export function pageBudgetOf(args: GraphQLFieldConfigArgumentMap | undefined): Spend | undefined {
  if (!args?.['first']) return undefined;
  return ({ first, last }, context, { operation }) => {
    // A subscription answers again and again, each time within its own few pages.
    if (typeof context !== 'object' || context === null || operation.operation === OperationTypeNode.SUBSCRIPTION)
      return;
    const asked = first ?? last ?? unsaid;
    const sum = (spent.get(context) ?? 0) + (typeof asked === 'number' ? asked : unsaid);
    if (sum > mostEntries) {
      throw new CodedError('BAD_USER_INPUT', `More than ${mostEntries} entries at once. Ask for smaller pages.`);
    }
    spent.set(context, sum);
  };
}
