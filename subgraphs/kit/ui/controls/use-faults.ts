import { useMemo } from 'react';

export interface FieldError {
  readonly message: string;
  readonly field: readonly string[] | null;
}

/**
 * What the shop refused, by the field of a form that it lies in; `form` where it lies in none. The same object until there is another answer: a
 * form shows the faults of a new one again, although they were mended meanwhile.
 */
export function useFaults(errors: readonly FieldError[] | undefined): Readonly<Record<string, string>> {
  return useMemo(
    () => Object.fromEntries((errors ?? []).map(({ field, message }) => [field?.at(-1) ?? 'form', message])),
    [errors],
  );
}
