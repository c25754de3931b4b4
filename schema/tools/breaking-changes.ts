import { buildSchema, findBreakingChanges } from 'graphql';

/** A breaking change that was made on purpose, and why. */
export interface AcceptedChange {
  readonly change: string;
  readonly reason: string;
}

interface Comparison {
  /** What breaks clients and nobody accepted. */
  readonly breaking: readonly string[];
  /** What was accepted and does not happen. */
  readonly stale: readonly string[];
}

/** What clients of the released schema would miss in the present one. */
export function breakingChanges(released: string, present: string, accepted: readonly AcceptedChange[]): Comparison {
  const changes = findBreakingChanges(buildSchema(released), buildSchema(present)).map(
    ({ description }) => description,
  );
  const known = new Set(accepted.map(({ change }) => change));
  return {
    breaking: changes.filter((change) => !known.has(change)),
    stale: [...known].filter((change) => !changes.includes(change)),
  };
}
