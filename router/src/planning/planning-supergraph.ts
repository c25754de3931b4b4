import type { DocumentNode } from 'graphql';
import { dropNeedlessKeys } from './drop-needless-keys.ts';
import { nameRequiredCalls } from './name-required-calls.ts';
import type { RequiredCalls } from './required-calls.ts';

export interface PlanningSupergraph {
  /** The very document that was given when the planner can take it as it is. */
  readonly document: DocumentNode;
  readonly calls: RequiredCalls;
}

/** The supergraph as the planner makes right plans of it; clients never see it. */
export function planningSupergraph(supergraph: DocumentNode): PlanningSupergraph {
  const { supergraph: document, calls } = nameRequiredCalls(dropNeedlessKeys(supergraph));
  return { document, calls };
}
