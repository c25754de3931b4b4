import { GraphQLError } from 'graphql';
import { routerError } from '../../errors/router-error.ts';
import type { ObjectShape } from '../shape/shape.ts';
import type { Fault, Problem } from './fault.ts';
import type { FaultLocator } from './locate-fault.ts';

type Path = readonly (string | number)[];

export interface ErrorReport {
  readonly faults: readonly Fault[];
  readonly problems: readonly Problem[];
  readonly shape: ObjectShape;
  readonly locator: FaultLocator;
  /** Where the client knows of an error already; `@` stands for every element of a list. */
  readonly told: readonly Path[];
}

/** The errors of an answer, or of a part of it: all faults, and those problems that no fault explains. */
export function reportErrors({ faults, problems, shape, locator, told }: ErrorReport): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  for (const fault of faults) {
    const { message, extensions } = fault;
    for (const path of locator.pathsOf(fault, shape)) {
      errors.set(
        JSON.stringify([message, path]),
        new GraphQLError(message, { path: path.length > 0 ? path : null, extensions }),
      );
    }
  }
  const known = [...told, ...[...errors.values()].map(({ path }) => path ?? [])];
  for (const { code, message, path } of problems) {
    if (!known.some((other) => isOnOneLine(path, other)))
      errors.set(JSON.stringify(path), routerError(code, message, { path }));
  }
  return [...errors.values()];
}

/** Whether one path leads through the other. */
function isOnOneLine(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one
    .slice(0, length)
    .every((step, index) => step === other[index] || (typeof step === 'number' && other[index] === '@'));
}
