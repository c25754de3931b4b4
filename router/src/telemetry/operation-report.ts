import type { Log } from '@agora/kit/edge';
import type { AnswerError } from '../errors/answer-error.ts';
import { isUnforeseen } from '../errors/error-mask.ts';
import type { RequestContext } from '../pipeline/request-context.ts';
import { SubgraphFailure } from '../subgraph/subgraph-failure.ts';

/** As many are named in a line; the rest is counted. */
const mostNamed = 5;

interface Described {
  readonly kind: string;
  readonly name: string | undefined;
  readonly durationMs: number;
}

/** What became of one operation, for one line of the log. Neither variables nor data are in it. */
export class OperationReport {
  readonly #failures: SubgraphFailure[] = [];
  readonly #codes = new Set<string>();
  #errors = 0;
  #unforeseen: unknown;

  /** Errors that the client is told. */
  note(errors: readonly AnswerError[]): void {
    for (const error of errors) {
      this.#errors += 1;
      const { code } = error.extensions;
      this.#codes.add(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR');
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

  /** One line: an error where something was unforeseen, a warning where a subgraph failed, else for information. */
  write(
    log: Log,
    { traceparent, requestId }: RequestContext,
    { kind, name, durationMs }: Described,
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
    const line = {
      traceId: traceparent().slice(3, 35),
      requestId,
      operation: name,
      kind,
      durationMs: Math.round(durationMs * 10) / 10,
    };
    if (this.#errors === 0) {
      log[answered](line, 'An operation was answered');
      return;
    }
    log[level](
      {
        ...line,
        errors: this.#errors,
        codes: [...this.#codes].slice(0, mostNamed),
        ...(this.#failures.length > 0 && { subgraphs: this.#failures.slice(0, mostNamed).map(shown) }),
        ...(this.#unforeseen !== undefined && { err: this.#unforeseen }),
      },
      'An operation failed',
    );
  }
}

/** The cause says what no client is told; its stack would say nothing more. */
function shown({ subgraph, code, cause }: SubgraphFailure) {
  return { subgraph, code, cause: cause instanceof Error ? cause.message : undefined };
}
