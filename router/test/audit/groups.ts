import type { AuditGroup } from './audit-group.ts';
import { abstractTypes } from './cases/abstract-types.ts';
import { aliases } from './cases/aliases.ts';
import { argumentsAndVariables } from './cases/arguments.ts';
import { childTypeMismatch } from './cases/child-type-mismatch.ts';
import { circularReferenceInterface } from './cases/circular-reference-interface.ts';
import { defer } from './cases/defer.ts';
import { complexEntityCall, simpleEntityCall } from './cases/entity-calls.ts';
import { composedDirectives, executableDirectives } from './cases/executable-directives.ts';
import { subgraphDown, subgraphErrors } from './cases/failures.ts';
import {
  fed1Extends,
  fed1ExtendsResolvable,
  fed1Extension,
  fed2Extends,
  fed2Extension,
  mysteriousExternal,
} from './cases/federation-1.ts';
import { fromContext } from './cases/from-context.ts';
import { simpleInaccessible } from './cases/inaccessible.ts';
import { emptyObjects } from './cases/empty-objects.ts';
import { includeSkip } from './cases/include-skip.ts';
import {
  interfaceObjectIndirect,
  interfaceWithoutTypes,
  nonResolvableInterfaceObject,
} from './cases/interface-object-reach.ts';
import { interfaceObjectWithRequires, simpleInterfaceObject } from './cases/interface-object.ts';
import { enumIntersection, inputObjectIntersection } from './cases/intersections.ts';
import { introspection } from './cases/introspection.ts';
import { compositeKeys, keysMashup, nullKeys } from './cases/keys.ts';
import { mutations } from './cases/mutations.ts';
import { namesOfGraphs } from './cases/names-of-graphs.ts';
import { nestedLists } from './cases/nested-lists.ts';
import { corruptedNodeId, node } from './cases/node.ts';
import {
  overrideTypeInterface,
  overrideWithRequires,
  progressiveOverride,
  simpleOverride,
  unavailableOverride,
} from './cases/override.ts';
import { parentEntityCall, parentEntityCallComplex } from './cases/parent-entity-call.ts';
import { partialUnions } from './cases/partial-unions.ts';
import { nestedProvides, providesOnInterface, providesOnUnion, providesOnlyRequested } from './cases/provides.ts';
import { requiresWithArgument, requiresWithArgumentConflict } from './cases/requires-argument.ts';
import { requiresBackAndForth, requiresCircular, requiresRequires } from './cases/requires-chains.ts';
import { requiresEntities } from './cases/requires-entities.ts';
import { requiresInterface, requiresWithFragments } from './cases/requires-interface.ts';
import { requiresLeadingBack } from './cases/requires-leading-back.ts';
import { requiresNested } from './cases/requires-nested.ts';
import { requiresObjects } from './cases/requires-objects.ts';
import { simpleRequiresProvides } from './cases/requires-provides.ts';
import { sharedRoot } from './cases/shared-root.ts';
import {
  asComposed,
  foreignLink,
  join01,
  join02,
  join03,
  join04,
  oneLine,
  otherLines,
} from './cases/supergraph-versions.ts';
import { typename } from './cases/typename.ts';
import { unionInterfaceDistribution, unionIntersection } from './cases/unions.ts';

/** By file, in the order of the alphabet. */
export const groups: readonly AuditGroup[] = [
  abstractTypes,
  aliases,
  argumentsAndVariables,
  childTypeMismatch,
  circularReferenceInterface,
  defer,
  simpleEntityCall,
  complexEntityCall,
  executableDirectives,
  composedDirectives,
  subgraphErrors,
  subgraphDown,
  fed1Extends,
  fed1Extension,
  fed2Extends,
  fed2Extension,
  fed1ExtendsResolvable,
  mysteriousExternal,
  fromContext,
  simpleInaccessible,
  includeSkip,
  emptyObjects,
  interfaceObjectIndirect,
  nonResolvableInterfaceObject,
  interfaceWithoutTypes,
  simpleInterfaceObject,
  interfaceObjectWithRequires,
  enumIntersection,
  inputObjectIntersection,
  introspection,
  keysMashup,
  compositeKeys,
  nullKeys,
  mutations,
  namesOfGraphs,
  nestedLists,
  node,
  corruptedNodeId,
  simpleOverride,
  unavailableOverride,
  overrideTypeInterface,
  overrideWithRequires,
  progressiveOverride,
  parentEntityCall,
  parentEntityCallComplex,
  partialUnions,
  nestedProvides,
  providesOnInterface,
  providesOnUnion,
  providesOnlyRequested,
  requiresWithArgument,
  requiresWithArgumentConflict,
  requiresBackAndForth,
  requiresRequires,
  requiresCircular,
  requiresEntities,
  requiresInterface,
  requiresWithFragments,
  requiresLeadingBack,
  requiresNested,
  requiresObjects,
  simpleRequiresProvides,
  sharedRoot,
  asComposed,
  join04,
  join03,
  join02,
  join01,
  foreignLink,
  otherLines,
  oneLine,
  typename,
  unionIntersection,
  unionInterfaceDistribution,
];
