import type { CompiledOperation } from '../engine/compiled-operation.ts';

/** A subscription of one client, checked and planned. */
export interface SubscriptionRequest {
  readonly compiled: CompiledOperation;
  readonly prepared: { readonly name: string | undefined };
  /** What it was planned for; it stays so for as long as it runs. */
  readonly supergraph: { readonly text: string };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}
