import type { GraphQLError } from 'graphql';
import { routerError } from '../../errors/router-error.ts';
import type { UnauthorizedField } from '../../planning/prepared-operation.ts';
import type { DeferredPart, Executed } from '../compiled-operation.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import type { Introspected } from '../introspection.ts';
import { ownValue } from '../json-object.ts';
import type { OperationRun } from '../plan/operation-run.ts';
import { type DeferredSpot, SpotFinder } from '../shape/deferred-spots.ts';
import { ProblemFinder } from '../shape/find-problems.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { DataWriter } from '../shape/write-data.ts';
import { DeferredDelivery, type WrittenPart } from './deferred-delivery.ts';
import type { Faults } from './fault.ts';
import { FaultLocator } from './locate-fault.ts';
import { reportErrors } from './report-errors.ts';
import { ToldPaths } from './told-paths.ts';

export interface AnswerOptions {
  readonly introspected: Introspected;
  readonly unauthorized: readonly UnauthorizedField[];
  readonly isDeferred: boolean;
  /** By the schema that clients see. */
  readonly isSubtype: IsSubtype;
}

/** What one run answers: its data as JSON, and all that is to be told about what is missing in it. */
export class AnswerWriter {
  readonly #run: OperationRun;
  readonly #shape: ObjectShape;
  readonly #options: AnswerOptions;
  readonly #locator: FaultLocator;
  readonly #told: ToldPaths;

  constructor(run: OperationRun, shape: ObjectShape, options: AnswerOptions) {
    this.#run = run;
    this.#shape = shape;
    this.#options = options;
    this.#locator = new FaultLocator(run.data, options.isSubtype);
    this.#told = new ToldPaths(options.unauthorized.map(({ path }) => path));
  }

  /** The whole answer, or its first part. */
  first(faults: Faults): Executed {
    const { data } = this.#run;
    const { introspected, unauthorized, isDeferred } = this.#options;
    const writer = new DataWriter(data, introspected.data, this.#run.isPlain);
    const text = writer.object(this.#shape, data.root) ?? 'null';
    const finder = new ProblemFinder(data);
    if (writer.isFaulty || this.#lacksRootField()) finder.root(this.#shape);
    const errors = [...this.#errors(faults, finder), ...unauthorized.map(unauthorizedError), ...introspected.errors];
    const answer = { data: text, errors };
    if (!isDeferred) return answer;
    const spots = new SpotFinder(data, writer).inObject(this.#shape, data.root, []);
    if (spots.length === 0) return answer;
    return { ...answer, deferred: new DeferredDelivery(this.#run, spots, (own, found) => this.#parts(own, found)) };
  }

  /** A deferred fragment at each of its objects. */
  #parts(spots: readonly DeferredSpot[], faults: Faults): readonly WrittenPart[] {
    const finder = new ProblemFinder(this.#run.data);
    const written = spots.map((spot) => this.#part(spot, finder));
    const errors = this.#errors(faults, finder);
    const others = new Set(errors);
    const parts = written.map(({ part, ...rest }) => {
      const own = errors.filter((error) => others.has(error) && isWithin(error.path ?? [], part.path));
      own.forEach((error) => others.delete(error));
      return { ...rest, part: { ...part, errors: own } };
    });
    // What cannot be said to have happened in one of the places is told with the first.
    return parts.map((one, index) =>
      index > 0 ? one : { ...one, part: { ...one.part, errors: [...one.part.errors, ...others] } },
    );
  }

  #part({ deferred, object, path }: DeferredSpot, finder: ProblemFinder): WrittenPart {
    const { data } = this.#run;
    const current = data.current(object);
    const writer = new DataWriter(data, this.#options.introspected.data, this.#run.isPlain);
    const text = writer.object(deferred.object, current) ?? 'null';
    if (writer.isFaulty) finder.object(deferred.object, current, path);
    const spots = new SpotFinder(data, writer).inObject(deferred.object, current, path);
    return { part: { label: deferred.deferral.label, path, data: text, errors: [] }, spots };
  }

  #errors(faults: Faults, { problems }: ProblemFinder): readonly GraphQLError[] {
    if (faults.length + problems.length === 0) return [];
    return reportErrors({ faults, problems, shape: this.#shape, locator: this.#locator, told: this.#told });
  }

  #lacksRootField(): boolean {
    const { root } = this.#run.data;
    return this.#shape.fields.some(({ kind, source }) => kind === 'data' && ownValue(root, source) === undefined);
  }
}

function isWithin(path: readonly (string | number)[], outer: DeferredPart['path']): boolean {
  return outer.every((step, index) => path[index] === step);
}

function unauthorizedError({ path }: UnauthorizedField): GraphQLError {
  return routerError('UNAUTHORIZED_FIELD_OR_TYPE', 'Unauthorized field or type', { path });
}
