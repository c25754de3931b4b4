import type { Deferral } from '../../planning/model/prepared-operation.ts';

/**
 * What an answer is to look like, for one assignment of the variables that decide about `@skip`, `@include` and
 * `@defer`: nothing about it is left to be decided but what depends on the data.
 */
export type ValueShape = LeafShape | ListShape | CompositeShape;

export interface LeafShape {
  readonly kind: 'leaf';
  readonly isNonNull: boolean;
  /** Whether any text is a value of the type. */
  readonly isText: boolean;
  /** JSON; `undefined` when the value is not one of the type. */
  readonly write: (value: unknown) => string | undefined;
}

export interface ListShape {
  readonly kind: 'list';
  readonly isNonNull: boolean;
  readonly element: ValueShape;
}

export interface CompositeShape {
  readonly kind: 'composite';
  readonly isNonNull: boolean;
  readonly typeName: string;
  /** Whether a fetch adds to the objects here, so that they must be looked up. */
  readonly isTarget: boolean;
  /** By the object's `__typename`; `undefined` for types that cannot be here, or that do not say enough. */
  readonly objectOf: (typeName: unknown) => ObjectShape | undefined;
  /** With the fields of all types: for errors of an object whose type never came. */
  readonly ofAnyType: () => ObjectShape;
  /** Of all types that can be here: for paths that lead where there is no object. */
  readonly objects: () => readonly ObjectShape[];
}

/** The fields of objects of one type, those of equal keys merged. */
export interface ObjectShape {
  readonly typeName: string;
  readonly fields: readonly FieldShape[];
  readonly deferred: readonly DeferredShape[];
}

export interface FieldShape {
  readonly kind: 'data' | 'typename' | 'introspection' | 'hidden';
  readonly key: string;
  /** What stands before the value: `"key":`, with a comma unless it is the first. */
  readonly prefix: string;
  readonly source: string;
  readonly value: ValueShape;
}

/** A fragment that is delivered after the object that it belongs to. */
export interface DeferredShape {
  readonly deferral: Deferral;
  readonly object: ObjectShape;
  /** By the object's `__typename`: of an object of an interface it may come only with the fragment. */
  readonly objectOf: (typeName: unknown) => ObjectShape;
}
