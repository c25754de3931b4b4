import type { Executed } from '../../../src/engine/compiled-operation.ts';

/** What a client has in the end: the first part with all others put where they belong. */
export async function putTogether({ data, deferred }: Executed): Promise<unknown> {
  const whole = JSON.parse(data);
  for await (const parts of deferred ?? []) {
    for (const part of parts) {
      const place = part.path.reduce((at, step) => at[step], whole);
      merge(place, JSON.parse(part.data));
    }
  }
  return whole;
}

function merge(target: Record<string, unknown>, source: Record<string, unknown> | null): void {
  for (const [key, value] of Object.entries(source ?? {})) {
    const known = target[key];
    if (isObject(known) && isObject(value)) merge(known, value);
    else target[key] = value;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
