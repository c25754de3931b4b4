import type { RouterContext } from '../security/router-context.ts';
import type { Supergraph } from '../supergraph/gateway-supergraph.ts';
import type { Operation } from './read-operation.ts';

/** An operation on its way through the protocol library, which hands it back untyped. */
export class PreparedOperation {
  /** The message that asked for it, as the protocol library knows it. */
  readonly message: object;
  readonly supergraph: Supergraph;
  readonly operation: Operation;
  readonly context: RouterContext;

  constructor(message: object, supergraph: Supergraph, operation: Operation, context: RouterContext) {
    this.message = message;
    this.supergraph = supergraph;
    this.operation = operation;
    this.context = context;
  }

  static from(value: unknown): PreparedOperation {
    if (value instanceof PreparedOperation) return value;
    throw new TypeError('Not an operation that was prepared here');
  }
}
