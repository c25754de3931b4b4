import { type Log, logBounded } from '@agora/kit/edge';
import type { AnswerError } from '../errors/answer-error.ts';
import { isUnforeseen } from '../errors/error-mask.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { Selection } from '../planning/model/prepared-operation.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';

const longestName = 100;

const failed = 'An operation failed';

/** As many are named in a line; the rest is counted. */
const mostNamed = 5;

interface Described {
  readonly kind: string;
  readonly name: string | undefined;
  /** What tells operations without a name apart. */
  readonly selections?: readonly Selection[] | undefined;
  readonly durationMs: number;
  /** Whether something was fetched for it, or at least begun. */
  readonly wasRun: boolean;
}

/** What became of one operation, for one line of the log. Neither variables nor data are in it. */
export class OperationReport {
  readonly #failures: SubgraphFailure[] = [];
  readonly #answered = new Map<string, { readonly subgraph: string; readonly code: string }>();
  readonly #codes = new Set<string>();
  #errors = 0;
  #unforeseen: unknown;

  /** Errors that the client is told. */
  note(errors: readonly AnswerError[]): void {
    for (const error of errors) {
      this.#errors += 1;
      this.#codes.add(codeOf(error));
      if (isUnforeseen(error.extensions['code'])) this.#unforeseen ??= error.originalError ?? error;
    }
  }

  refused(codes: readonly string[]): void {
    for (const code of codes) this.#codes.add(code);
    this.#errors += codes.length;
  }

  /** A call of a subgraph failed; the client sees less of it. */
  failed(error: unknown): void {
    if (error instanceof SubgraphFailure) this.#failures.push(error);
  }

  /** A subgraph answered, maybe with errors of its own; the client may see less of them. */
  answered(subgraph: string, { errors = [] }: SubgraphAnswer): void {
    for (const error of errors) {
      if (this.#answered.size >= mostNamed) return;
      const code = codeOf(error);
      this.#answered.set(`${subgraph} ${code}`, { subgraph, code });
    }
  }

  /** One line, unless many are refused alike: an error where something was unforeseen, a warning where a subgraph failed, else for information. */
  write(
    log: Log,
    { traceparent, requestId }: RequestContext,
    { kind, name, selections, durationMs, wasRun }: Described,
    answered: 'info' | 'debug',
  ): void {
    const level =
      this.#unforeseen !== undefined
        ? 'error'
        : this.#failures.length > 0
          ? 'warn'
          : this.#errors > 0
            ? 'info'
            : answered;
    if (!log.isLevelEnabled(level)) return;
    const lineOf = () => ({
      traceId: traceparent().slice(3, 35),
      requestId,
      // What is refused may be called anything.
      operation: name?.slice(0, longestName),
      ...(name === undefined && selections && { rootFields: rootFieldsOf(selections).slice(0, mostNamed) }),
      kind,
      durationMs: Math.round(durationMs * 10) / 10,
    });
    if (this.#errors === 0) {
      log[answered](lineOf(), 'An operation was answered');
      return;
    }
    const codes = [...this.#codes].slice(0, mostNamed);
    const failureOf = () => ({ ...lineOf(), errors: this.#errors, codes, ...this.#details() });
    if (level !== 'error' && (!wasRun || this.#isOverload)) {
      logBounded(log, { level: level === 'warn' ? 'warn' : 'info', message: failed, codes }, failureOf);
    } else log[level](failureOf(), failed);
  }

  /** Whether nothing is missing but what there was too much to do for. */
  get #isOverload(): boolean {
    return this.#codes.size === 1 && this.#codes.has('OVERLOADED');
  }

  #details() {
    const subgraphs = [...this.#failures.slice(0, mostNamed).map(shown), ...this.#answered.values()];
    return {
      ...(subgraphs.length > 0 && { subgraphs: subgraphs.slice(0, mostNamed) }),
      ...(this.#unforeseen !== undefined && { err: this.#unforeseen }),
    };
  }
}

/** The cause says what no client is told; its stack would say nothing more. */
function shown({ subgraph, code, cause }: SubgraphFailure) {
  return { subgraph, code, cause: cause instanceof Error ? cause.message : undefined };
}

function codeOf({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> | undefined }): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

function rootFieldsOf(selections: readonly Selection[]): string[] {
  return selections.flatMap((one) => (one.kind === 'field' ? [one.name] : rootFieldsOf(one.selections)));
}
