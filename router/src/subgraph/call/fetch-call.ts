/** What a plan's fetch asks, fixed when the plan is compiled. */
export interface FetchDocument {
  readonly kind: 'query' | 'mutation';
  readonly text: string;
  /** The text as JSON, quoted: the body of a call is put together without encoding it again. */
  readonly textJson: string;
  readonly operationName: string | undefined;
  /** Whether it asks for `_entities`. */
  readonly isOfEntities: boolean;
}

/** One call of a subgraph. Two calls with equal texts ask the same. */
export interface FetchCall {
  readonly subgraph: string;
  readonly document: FetchDocument;
  /** The variables of the client that the document uses, as members of a JSON object without its braces: `"a":1,"b":2`. */
  readonly variables: string;
  /** Each entity that is asked for, as JSON; no two are equal. Only for `_entities`. */
  readonly representations: readonly string[] | undefined;
}

/** The HTTP body of a call. */
export function bodyOf({ document, variables, representations }: FetchCall): string {
  const entities = representations ? `"representations":[${representations.join(',')}]` : '';
  const members = variables && entities ? `${variables},${entities}` : variables + entities;
  const name = document.operationName === undefined ? '' : `,"operationName":"${document.operationName}"`;
  return `{"query":${document.textJson}${name},"variables":{${members}}}`;
}
