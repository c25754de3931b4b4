import type { GraphQLFormattedError } from 'graphql';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import type { Claims } from '../../security/claims.ts';
import type { PreparedOperation } from './prepared-operation.ts';

/** What a client asks to have run. */
export interface PrepareRequest {
  readonly document: string;
  readonly operationName: string | undefined;
  /** Whether parts of the answer may come later; when not, `@defer` is ignored. */
  readonly isDeferralAccepted: boolean;
  /** What the caller may see decides what is planned. */
  readonly claims: Claims;
}

export type Prepared =
  | {
      readonly ok: true;
      readonly operation: PreparedOperation;
      /** What of the caller's claims decided: `verdictKey` tells who else may have the same. */
      readonly requirements: readonly string[];
      /** Of the operation in bytes, about. */
      readonly size: number;
      /** Why the planner found no plan for all of it, for the log. */
      readonly failure?: string;
    }
  | { readonly ok: false; readonly errors: readonly Refusal[] };

/** Why an operation is not run. */
export interface Refusal extends Pick<GraphQLFormattedError, 'message' | 'locations'> {
  readonly code: RouterErrorCode;
  readonly extensions?: Readonly<Record<string, unknown>>;
}
