/**
 * The plan of an operation: which subgraphs are asked for what, and in what order. Plain data. Every name of a field in
 * it is a private one (`FieldSelection.source`), not the client's.
 */
export type Plan = PlanNode | SubscriptionNode;

export type PlanNode = FetchNode | FlattenNode | SequenceNode | ParallelNode | ConditionNode | DeferNode;

/** One call of a subgraph. */
export interface FetchNode {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** Without a name, and printed the same wherever the same is asked: equal texts are equal questions. */
  readonly text: string;
  /** Whether it asks for `_entities`, by representations made of `requires`. */
  readonly isOfEntities: boolean;
  /** The variables of the client that the text uses; neither `representations` nor those of `contextRewrites`. */
  readonly variables: readonly string[];
  /** What a representation is made of; each alternative is an inline fragment on a type. Empty for root fields. */
  readonly requires: readonly RequiredSelection[];
  /** Applied to each representation before it is sent. */
  readonly inputRewrites: readonly DataRewrite[];
  /** Applied to what came back, before it is merged: to `data` for root fields, else to each entity. */
  readonly outputRewrites: readonly DataRewrite[];
  /**
   * Values found above the entity that the text uses as variables, named by `renameKeyTo`. A path begins with one `..`
   * for each level to go up from the entity. Entities whose values differ are asked for in calls of their own.
   */
  readonly contextRewrites: readonly KeyRenamer[];
  /** What deferred parts that depend on this fetch call it. */
  readonly id: string | undefined;
  /** The fields that are missing when the call fails, at its place; without `__typename`. */
  readonly fields: readonly FetchedField[];
}

export interface FetchedField {
  /** Only objects of this type have it. */
  readonly on: string | undefined;
  /** The private response name. */
  readonly key: string;
}

export type RequiredSelection = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** The key under which the entity has it. */
  readonly key: string;
  /** The key under which the representation carries it; the same unless two fields ask for it with different arguments. */
  readonly writeAs: string;
  /** Absent for leaves. */
  readonly selections: readonly RequiredSelection[] | undefined;
}

export interface RequiredFragment {
  readonly kind: 'fragment';
  readonly on: string | undefined;
  readonly selections: readonly RequiredSelection[];
}

export type DataRewrite = ValueSetter | KeyRenamer;

/** A path is of keys and of `... on Type`, which lets only objects of that type pass; it goes into each element of lists. */
interface ValueSetter {
  readonly kind: 'ValueSetter';
  readonly path: readonly string[];
  readonly setValueTo: unknown;
}

export interface KeyRenamer {
  readonly kind: 'KeyRenamer';
  readonly path: readonly string[];
  readonly renameKeyTo: string;
}

/** Asks for fields of each object that the path leads to. */
export interface FlattenNode {
  readonly kind: 'Flatten';
  /** From the root of the answer, in deferred parts and after events too; `@` stands for every element of a list. */
  readonly path: readonly string[];
  readonly node: FetchNode;
}

interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

interface ConditionNode {
  readonly kind: 'Condition';
  /** The boolean variable that decides, without `$`. */
  readonly condition: string;
  readonly ifClause: PlanNode | undefined;
  readonly elseClause: PlanNode | undefined;
}

/** Answers `primary` first; the deferred parts follow, each when what it depends on is there. */
export interface DeferNode {
  readonly kind: 'Defer';
  readonly primary: PlanNode | undefined;
  readonly deferred: readonly DeferredNode[];
}

export interface DeferredNode {
  /** `Deferral.id` of the fragment. The selection says what it shows. */
  readonly id: string;
  /** Ids of the fetches that must be done before it begins. */
  readonly depends: readonly string[];
  /** Where the fragment stands, in private names, from the root of the operation; neither `@` nor types. */
  readonly path: readonly string[];
  /** Absent when all is there once its dependencies are. */
  readonly node: PlanNode | undefined;
}

/** A subscription: an event of one subgraph, completed by others. */
interface SubscriptionNode {
  readonly kind: 'Subscription';
  readonly primary: FetchNode;
  /** Absent when the event has all. */
  readonly rest: PlanNode | undefined;
}
