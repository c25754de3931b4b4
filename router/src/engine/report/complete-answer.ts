import type { GraphQLError } from 'graphql';
import { routerError } from '../../errors/router-error.ts';
import type { UnauthorizedField } from '../../planning/prepared-operation.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import type { Introspected } from '../introspection.ts';
import { ownValue } from '../json-object.ts';
import type { OperationRun } from '../plan/operation-run.ts';
import { ProblemFinder } from '../shape/find-problems.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { DataWriter } from '../shape/write-data.ts';
import type { Fault } from './fault.ts';
import { FaultLocator } from './locate-fault.ts';
import { reportErrors } from './report-errors.ts';

export interface AnswerParts {
  readonly run: OperationRun;
  readonly shape: ObjectShape;
  readonly faults: readonly Fault[];
  readonly introspected: Introspected;
  readonly unauthorized: readonly UnauthorizedField[];
  readonly isSubtype: IsSubtype;
}

/** The answer, or its first part: its data as JSON, and all that is to be told about what is missing in it. */
export function completeAnswer(parts: AnswerParts): { data: string; errors: readonly GraphQLError[] } {
  const { run, shape, faults, introspected, unauthorized, isSubtype } = parts;
  const writer = new DataWriter(run.data, introspected.data);
  const data = writer.object(shape, run.data.root) ?? 'null';
  const finder = new ProblemFinder(run.data);
  if (writer.isFaulty || lacksRootField(shape, run)) finder.root(shape);
  if (faults.length + finder.problems.length + unauthorized.length === 0) return { data, errors: introspected.errors };

  const locator = new FaultLocator(run.data, isSubtype);
  const explained = unauthorized.map(({ path }) => path);
  const errors = reportErrors({ faults, problems: finder.problems, shape, locator, explained });
  return { data, errors: [...errors, ...unauthorized.map(unauthorizedError), ...introspected.errors] };
}

function lacksRootField({ fields }: ObjectShape, { data }: OperationRun): boolean {
  return fields.some(({ kind, source }) => kind === 'data' && ownValue(data.root, source) === undefined);
}

function unauthorizedError({ path }: UnauthorizedField): GraphQLError {
  return routerError('UNAUTHORIZED_FIELD_OR_TYPE', 'Unauthorized field or type', { path });
}
