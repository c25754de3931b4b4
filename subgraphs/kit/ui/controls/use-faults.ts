import { useMemo } from 'react';

export interface FieldError {
  readonly message: string;
  readonly field: readonly string[] | null;
}

/**
 * What the shop refused, by the field of a form that it lies in; `form` where it lies in none, or in none of those that are named. The same object
 * until there is another answer: a form shows the faults of a new one again, although they were mended meanwhile.
 */
export function useFaults(
  errors: readonly FieldError[] | undefined,
  names?: readonly string[],
): Readonly<Record<string, string>> {
  const known = names?.join(' ');
  return useMemo(() => {
    const shown = known?.split(' ');
    const placeOf = (name = 'form') => (shown === undefined || shown.includes(name) ? name : 'form');
    return Object.fromEntries((errors ?? []).map(({ field, message }) => [placeOf(field?.at(-1)), message]));
  }, [errors, known]);
}
