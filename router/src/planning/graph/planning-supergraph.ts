import { Supergraph as Composed } from '@apollo/federation-internals';
import type { DocumentNode } from 'graphql';
import { dropNeedlessKeys } from './drop-needless-keys.ts';
import { nameRequiredCalls } from './name-required-calls.ts';
import type { RequiredCalls } from './required-calls.ts';
import { readRequirements, type Requirements } from './requirements.ts';
import { withoutRequirements } from './without-requirements.ts';

export interface PlanningSupergraph {
  /** The very one that was given when the planner can take it as it is. */
  readonly supergraph: Composed;
  readonly calls: RequiredCalls;
  /** What the planner is not told. */
  readonly requirements: Requirements;
}

/** The supergraph as the planner makes right plans of it; clients never see it. */
export function planningSupergraph(document: DocumentNode, composed: Composed): PlanningSupergraph {
  const { supergraph: named, calls } = nameRequiredCalls(dropNeedlessKeys(document));
  const known = named === document ? composed : changed(named);
  const requirements = readRequirements(known, calls);
  const supergraph = requirements.size === 0 ? known : changed(withoutRequirements(named));
  return { supergraph, calls, requirements };
}

/** What was changed for the planner is not judged by the rules for what people write. */
function changed(supergraph: DocumentNode): Composed {
  return Composed.build(supergraph, { supportedFeatures: null, validateSupergraph: false });
}
