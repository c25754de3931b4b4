/** The trace that a W3C `traceparent` names. */
export function traceIdIn(traceparent: string | undefined): string | undefined {
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(traceparent ?? '')?.[1];
}
