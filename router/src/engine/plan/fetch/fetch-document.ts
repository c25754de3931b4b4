import type { FetchNode } from '../../../planning/plan/plan-node.ts';
import type { FetchDocument } from '../../../subgraph/call/fetch-call.ts';

/** The documents of one plan: fetches that ask the same have the same document. */
export class FetchDocuments {
  readonly #known = new Map<string, FetchDocument>();
  readonly #repeated = new Set<FetchDocument>();

  /** Whether several fetches have the document. Known once the whole plan is compiled. */
  isRepeated(document: FetchDocument): boolean {
    return this.#repeated.has(document);
  }

  of({ subgraph, text, operationKind, isOfEntities }: FetchNode): FetchDocument {
    const key = JSON.stringify([subgraph, text]);
    let document = this.#known.get(key);
    if (document) {
      this.#repeated.add(document);
    } else {
      const kind = operationKind === 'mutation' ? 'mutation' : 'query';
      document = { kind, text, textJson: JSON.stringify(text), operationName: undefined, isOfEntities };
      this.#known.set(key, document);
    }
    return document;
  }
}
