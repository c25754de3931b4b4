import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { Notice } from './notice.tsx';

interface AwayProps {
  /** What is missing: "The reviews". */
  readonly what: string;
  readonly onRetry?: (() => void) | undefined;
}

/** A part of the shop that does not answer says so, and the rest of the page works. */
export function Away({ what, onRetry }: AwayProps): ReactNode {
  return (
    <Notice tone="warning">
      <span>{what} cannot be shown at the moment.</span>
      {onRetry ? (
        <Button look="link" onPress={onRetry}>
          Try again
        </Button>
      ) : null}
    </Notice>
  );
}
