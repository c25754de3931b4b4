/** Keeps the event loop busy, as work on something large does. */
export function workFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until) continue;
}
