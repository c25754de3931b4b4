import type { CompiledOperation } from '../engine/compiled-operation.ts';
import type { PreparedOperation } from '../planning/model/prepared-operation.ts';

/** A subscription of one client, checked and planned. */
export interface SubscriptionRequest {
  readonly compiled: CompiledOperation;
  readonly prepared: Pick<PreparedOperation, 'name' | 'selections'>;
  /** What it was planned for; it stays so for as long as it runs. */
  readonly supergraph: { readonly text: string };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}
