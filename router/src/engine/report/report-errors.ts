import { GraphQLError } from 'graphql';
import { routerError } from '../../errors/router-error.ts';
import type { ObjectShape } from '../shape/shape.ts';
import type { Fault, Problem } from './fault.ts';
import type { FaultLocator } from './locate-fault.ts';
import type { ToldPaths } from './told-paths.ts';

export interface ErrorReport {
  readonly faults: readonly Fault[];
  readonly problems: readonly Problem[];
  readonly shape: ObjectShape;
  readonly locator: FaultLocator;
  /** What is told now is added. */
  readonly told: ToldPaths;
}

/** The errors of an answer, or of a part of it: all faults, and those problems that no fault explains. */
export function reportErrors({ faults, problems, shape, locator, told }: ErrorReport): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  for (const fault of faults) {
    const { message, extensions } = fault;
    const { paths, explained } = locator.locate(fault, shape);
    for (const path of explained) told.add(path);
    for (const path of paths) {
      const error = new GraphQLError(message, { path: path.length > 0 ? path : null, extensions });
      errors.set(JSON.stringify([message, path]), error);
    }
  }
  const unexplained = problems.filter(({ path }) => !told.explains(path));
  return [
    ...errors.values(),
    ...unexplained.map(({ code, message, path }) => {
      told.add(path);
      return routerError(code, message, { path });
    }),
  ];
}
