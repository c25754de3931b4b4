import type { FetchDocument } from '../../../subgraph/call/fetch-call.ts';
import type { AskedEntity } from './entity-call.ts';

/** Entities by their representation. */
export type EntitiesByRepresentation = Map<string, AskedEntity>;

/**
 * What one query has asked for already: whatever step of its plan wants the same fields of the same entity again waits
 * for that call instead of making one.
 */
export class AskedEntities {
  readonly #byDocument = new Map<FetchDocument, Map<string, EntitiesByRepresentation>>();

  /** What was asked with this document and these variables; the caller adds to it. */
  of(document: FetchDocument, variables: string): EntitiesByRepresentation {
    const byVariables = this.#byDocument.get(document) ?? new Map<string, EntitiesByRepresentation>();
    this.#byDocument.set(document, byVariables);
    const entities = byVariables.get(variables) ?? new Map<string, AskedEntity>();
    byVariables.set(variables, entities);
    return entities;
  }
}
