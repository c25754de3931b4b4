import { useState } from 'react';
import { failureOf } from './failure-of.ts';

/** What came of the last attempt; a fault is said in words. */
export interface Outcome {
  readonly fault: string | undefined;
}

interface Attempts {
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  /** Resolves to whether it went well. What is attempted resolves to what was wrong, or to nothing. */
  readonly attempt: (act: () => Promise<string | undefined>) => Promise<boolean>;
}

/** Something that is done at a press, and may be refused or get lost. */
export function useAttempt(): Attempts {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const attempt: Attempts['attempt'] = async (act) => {
    setBusy(true);
    const fault = await act().catch((error: unknown) => failureOf(null, error instanceof Error ? error : undefined));
    setBusy(false);
    setOutcome({ fault });
    return fault === undefined;
  };
  return { outcome, isBusy, attempt };
}
