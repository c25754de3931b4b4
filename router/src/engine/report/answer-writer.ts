import type { AnswerError } from '../../errors/answer-error.ts';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import type { UnauthorizedField } from '../../planning/model/prepared-operation.ts';
import type { DeferredPart, Executed } from '../compiled-operation.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { pauseWhenLong } from '../../pause-when-long.ts';
import type { Introspected } from '../introspection.ts';
import { ownValue } from '../json-object.ts';
import type { OperationRun } from '../plan/run/operation-run.ts';
import { type DeferredSpot, SpotFinder } from '../shape/deferred-spots.ts';
import { ProblemFinder } from '../shape/find-problems.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { DataWriter } from '../shape/write-data.ts';
import { DeferredDelivery, type WrittenPart } from './deferred-delivery.ts';
import type { Fault, Faults } from './fault.ts';
import { FaultLocator } from './locate-fault.ts';
import { reportErrors } from './report-errors.ts';
import { ReportedPaths } from './reported-paths.ts';

export interface AnswerOptions {
  readonly introspected: Introspected;
  readonly unauthorized: readonly UnauthorizedField[];
  readonly isDeferred: boolean;
  /** Whether subgraphs can answer nothing of the operation. */
  readonly isUnplannable: boolean;
  /** By the schema that clients see. */
  readonly isSubtype: IsSubtype;
}

/** What one run answers: its data as JSON, and all that is to be told about what is missing in it. */
export class AnswerWriter {
  readonly #run: OperationRun;
  readonly #shape: ObjectShape;
  readonly #options: AnswerOptions;
  readonly #told: ReportedPaths;
  /** The deferred parts that were delivered, by the planner's ids. */
  readonly #delivered = new Set<string>();
  /** What went wrong so far: a part that comes later may lack something for it too. */
  readonly #faults: Fault[] = [];
  readonly #known = new Set<string>();

  constructor(run: OperationRun, shape: ObjectShape, options: AnswerOptions) {
    this.#run = run;
    this.#shape = shape;
    this.#options = options;
    this.#told = new ReportedPaths(options.unauthorized.map(({ path }) => path));
  }

  /** The whole answer, or its first part. */
  first(faults: Faults): Executed {
    const { data } = this.#run;
    const { introspected, unauthorized, isDeferred } = this.#options;
    const writer = new DataWriter(data, introspected.data, this.#run.isPlain);
    const text = this.#isUnanswered() ? 'null' : (writer.object(this.#shape, data.root) ?? 'null');
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
  async #parts(spots: readonly DeferredSpot[], faults: Faults): Promise<readonly WrittenPart[]> {
    for (const { deferred } of spots) this.#delivered.add(deferred.deferral.id);
    const finder = new ProblemFinder(this.#run.data);
    const written: WrittenPart[] = [];
    for (const spot of spots) {
      const pause = pauseWhenLong(this.#run.client);
      if (pause) await pause;
      written.push(this.#part(spot, finder));
    }
    const errors = byPart(
      written.map(({ part }) => part.path),
      this.#errors([...this.#faults, ...faults], finder),
    );
    return written.map(({ part, spots: inner }, index) => ({
      part: { ...part, errors: errors.get(index) ?? [] },
      spots: inner,
    }));
  }

  #part({ deferred, object, path }: DeferredSpot, finder: ProblemFinder): WrittenPart {
    const { data } = this.#run;
    const current = data.current(object);
    const shape = deferred.objectOf(current['__typename']);
    const writer = new DataWriter(data, this.#options.introspected.data, this.#run.isPlain);
    const text = writer.object(shape, current) ?? 'null';
    if (writer.isFaulty) finder.object(shape, current, path);
    const spots = new SpotFinder(data, writer).inObject(shape, current, path);
    return { part: { label: deferred.deferral.label, path, data: text, errors: [] }, spots };
  }

  #errors(faults: Faults, { problems }: ProblemFinder): readonly AnswerError[] {
    if (faults.length + problems.length === 0) return [];
    // What is fetched later may stand elsewhere.
    const locator = new FaultLocator(this.#run.data, this.#options.isSubtype, this.#shape, this.#delivered);
    const errors = reportErrors({ faults, problems, locator, told: this.#told, known: this.#known });
    if (this.#options.isDeferred) this.#faults.splice(0, Infinity, ...faults);
    return errors;
  }

  #isUnanswered(): boolean {
    const { fields } = this.#shape;
    return this.#options.isUnplannable && fields.length > 0 && fields.every(({ kind }) => kind === 'data');
  }

  #lacksRootField(): boolean {
    const { root } = this.#run.data;
    return this.#shape.fields.some(({ kind, source }) => kind === 'data' && ownValue(root, source) === undefined);
  }
}

/** Each error with the first part that it is within; what cannot be said to have happened in any is told with the first. */
function byPart(paths: readonly DeferredPart['path'][], errors: readonly AnswerError[]): Map<number, AnswerError[]> {
  if (errors.length === 0) return new Map();
  const parts = new Map(paths.map((path, index) => [JSON.stringify(path), index] as const).reverse());
  return Map.groupBy(errors, ({ path = [] }) => {
    const above = [...path, undefined].map((_, length) => parts.get(JSON.stringify(path.slice(0, length))));
    return above.find((index) => index !== undefined) ?? 0;
  });
}

function unauthorizedError({ path }: UnauthorizedField): AnswerError {
  const code = 'UNAUTHORIZED_FIELD_OR_TYPE' satisfies RouterErrorCode;
  return { message: 'Unauthorized field or type', path, extensions: { code } };
}
