import type { FetchedField } from '../../planning/plan/plan-node.ts';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import type { JsonObject } from '../json-object.ts';
import type { ObjectPath } from '../data/object-path.ts';

/** What went wrong in a fetch. Where that is in the client's answer is found out once the answer is complete. */
export interface Fault {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Where the plan merges what it fetched. */
  readonly at: ObjectPath;
  /** The objects there that it is about; all when absent. */
  readonly objects: readonly JsonObject[] | undefined;
  /** How it goes on from each object, in private names; absent when the subgraph did not say. */
  readonly below: readonly (string | number)[] | undefined;
  /** What the fetch was to bring. */
  readonly fields: readonly FetchedField[];
  /** Whether it left nothing of the object: then it explains the lack of all that the fetch was to bring. */
  readonly isWhole: boolean;
  /** A failed call costs each field of the fetch; an error without a path is told once. */
  readonly isOfEachField: boolean;
}

/** Where the faults of one part of an answer are gathered. */
export type Faults = Fault[];

export interface Problem {
  readonly code: RouterErrorCode;
  readonly message: string;
  readonly path: readonly (string | number)[];
}
