/** Takes away what stands at a path. Throws for a path that leads nowhere. */
export function setNull(data: unknown, [step = '', ...rest]: readonly string[]): void {
  if (typeof data !== 'object' || data === null) throw new Error(`There is no ${step}`);
  if (rest.length === 0) Reflect.set(data, step, null);
  else setNull(Reflect.get(data, step), rest);
}
