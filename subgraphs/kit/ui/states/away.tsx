import type { ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Button } from '../controls/button.tsx';
import { Notice } from './notice.tsx';

interface AwayProps {
  /** What is missing: "The reviews". */
  readonly what: string;
  /** Asks for it again; all that the page shows unless given. */
  readonly onRetry?: (() => void) | undefined;
}

/** A part of the shop that does not answer says so, and the rest of the page works. */
export function Away({ what, onRetry }: AwayProps): ReactNode {
  const client = useApolloClient();
  const askAll = () => {
    // Each part says itself that it is still away.
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };
  return (
    <Notice tone="warning">
      <span>{what} cannot be shown at the moment.</span>
      <Button look="link" onPress={onRetry ?? askAll}>
        Try again
      </Button>
    </Notice>
  );
}
