/** The first word of a document and the one after it, behind what is ignored. A comment ends with its line, so that there is one way to read it. */
const beginning = /^(?:[\s,\uFEFF]|#[^\n\r]*(?:[\n\r]|$))*(\w+)\s*(\w*)/;

/**
 * Whether a document surely asks for a subscription, as far as that can be told without reading it: it begins with one, and
 * either that is the one that is asked for, or there can be no other. A subscription behind fragments is not recognised.
 */
export function isSubscription(document: string, operationName: string | undefined): boolean {
  const [, kind, name] = beginning.exec(document) ?? [];
  return kind === 'subscription' && (operationName === undefined || operationName === name);
}
