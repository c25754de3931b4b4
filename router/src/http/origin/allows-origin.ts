/** Whether pages of an origin may ask this router. */
export type AllowsOrigin = (origin: string) => boolean;

/** `*` is any origin; `https://shop.example:*` one of any port. */
export function createAllowsOrigin(allowed: readonly string[]): AllowsOrigin {
  const exact = new Set(allowed);
  if (exact.has('*')) return () => true;
  const ofAnyPort = new Set(allowed.filter((each) => each.endsWith(':*')).map((each) => each.slice(0, -2)));
  return (origin) => {
    const text = origin.toLowerCase();
    return exact.has(text) || ofAnyPort.has(text.replace(/:\d+$/, ''));
  };
}
