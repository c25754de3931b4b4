/** The first word of a document and the one after it, behind what is ignored. A comment ends with its line, so that there is one way to read it. */
const beginning = /^(?:[\s,\uFEFF]|#[^\n\r]*(?:[\n\r]|$))*(\w+)\s*(\w*)/;

interface FirstOperation {
  readonly kind: string;
  /** Absent where it has none. */
  readonly name: string | undefined;
}

/** The operation that a document begins with, as far as that can be told without reading it; absent where it begins otherwise. */
export function firstOperation(document: string): FirstOperation | undefined {
  const [, kind = '', name] = beginning.exec(document) ?? [];
  const isOperation = kind === 'query' || kind === 'mutation' || kind === 'subscription';
  return isOperation ? { kind, name: name === '' ? undefined : name } : undefined;
}
