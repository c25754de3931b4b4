import { useState } from 'react';
import type { PostalForm } from './postal-form.tsx';

type Errors = NonNullable<Parameters<typeof PostalForm>[0]['errors']>;

/** What becomes of a form that somebody else takes: what they refused, or that they could not be reached. */
export function useGiving() {
  const [errors, setErrors] = useState<Errors>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const give = (take: () => Promise<Errors>): void => {
    setBusy(true);
    setFailure(undefined);
    take()
      .then(setErrors)
      .catch(() => setFailure('The shop cannot be reached. Please try again.'))
      .finally(() => setBusy(false));
  };
  return { give, errors, failure, isBusy };
}
