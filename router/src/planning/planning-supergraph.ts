import type { DocumentNode } from 'graphql';
import { dropNeedlessKeys } from './drop-needless-keys.ts';
import { nameRequiredCalls } from './name-required-calls.ts';
import type { RequiredCalls } from './required-calls.ts';
import { twinGraphs } from './twin-graphs.ts';

export interface PlanningSupergraph {
  /** The very document that was given when the planner can take it as it is. */
  readonly document: DocumentNode;
  readonly calls: RequiredCalls;
  /** What subgraphs are called that are there for the planner only, and what they really are. */
  readonly twins: ReadonlyMap<string, string>;
}

/** The supergraph as the planner makes right plans of it; clients never see it. */
export function planningSupergraph(supergraph: DocumentNode): PlanningSupergraph {
  const { supergraph: named, calls } = nameRequiredCalls(dropNeedlessKeys(supergraph));
  const { supergraph: document, twins } = twinGraphs(named);
  return { document, calls, twins };
}
