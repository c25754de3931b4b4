import type { Limits } from '../config.ts';
import type { Prepared, PrepareRequest } from './prepare.ts';

export interface PlanningSettings {
  readonly limits: Limits;
  readonly isIntrospectionAllowed: boolean;
}

/** What the planning thread is started with. */
export interface PlanningThreadData extends PlanningSettings {
  readonly text: string;
}

/** What the planning thread finds out about its supergraph. */
export interface SupergraphFacts {
  readonly apiSdl: string;
  readonly fullSdl: string;
  readonly urls: ReadonlyMap<string, string>;
}

/** What the planning thread is asked; one at a time. */
export type PlanningQuestion = PrepareRequest;

/** What the planning thread says. */
export type PlanningReport =
  | { readonly kind: 'open'; readonly facts: SupergraphFacts }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  /** A fault of the router or of the planner, not of the client. */
  | { readonly kind: 'failed'; readonly reason: string };
