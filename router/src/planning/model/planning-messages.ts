import type { Engine, Limits } from '../../config.ts';
import type { Prepared, PrepareRequest } from './prepare.ts';

export interface PlanningSettings {
  readonly limits: Limits;
  readonly isIntrospectionAllowed: boolean;
  /** What runs the plans; ours unless told. */
  readonly engine?: Engine | undefined;
}

/** What a planning thread is started with. */
export interface PlanningThreadData extends PlanningSettings {
  readonly text: string;
}

/** What a planning thread finds out about its supergraph. */
export interface SupergraphFacts {
  readonly apiSdl: string;
  readonly fullSdl: string;
  readonly urls: ReadonlyMap<string, string>;
}

/** What a planning thread is asked; several at a time, which it does in order. */
export interface PlanningTask {
  readonly request: PrepareRequest;
  /** The thread ends it when it takes longer. */
  readonly withinMs: number;
}

/** What a planning thread says. */
export type PlanningReport =
  | { readonly kind: 'open'; readonly facts: SupergraphFacts }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  /** It was ended, after so much time of the processor. */
  | { readonly kind: 'late'; readonly cpuMs: number }
  /** A fault of the router or of the planner, not of the client. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** It has said what became of those that it was asked, or had no more time for the rest. */
  | { readonly kind: 'done' };
