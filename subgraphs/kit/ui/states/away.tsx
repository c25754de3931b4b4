import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { Notice } from './notice.tsx';

interface AwayProps {
  /** What is missing: "The reviews". */
  readonly what: string;
  /** Asks for it again; all that the page shows unless given. */
  readonly onRetry?: (() => void) | undefined;
}

/** After so long it is asked for once more, by itself. */
const againMs = 15_000;

/** A part of the shop that does not answer says so, and the rest of the page works. It comes back by itself, too. */
export function Away({ what, onRetry }: AwayProps): ReactNode {
  const client = useApolloClient();
  const askAll = () => {
    // Each part says itself that it is still away.
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };
  const ask = onRetry ?? askAll;
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const again = () => {
      if (navigator.onLine && document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(again, againMs);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, []);
  return (
    <Notice tone="warning">
      <span>
        {navigator.onLine
          ? `${what} cannot be shown at the moment.`
          : `You are offline. ${what} cannot be shown until you are online again.`}
      </span>
      <Button look="link" onPress={ask}>
        Try again
      </Button>
    </Notice>
  );
}
