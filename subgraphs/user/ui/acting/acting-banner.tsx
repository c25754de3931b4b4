import { useQuery } from '@apollo/client/react';
import { Button, formatTime, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { ActingBannerDocument } from '../generated/acting-banner.ts';
import { whatActorsMay } from './what-actors-may.ts';
import './acting-banner.css';

/** On every page while staff act as a customer: as whom, why, until when, and what is not theirs to do. */
export function ActingBanner(): ReactNode {
  const { endActing } = useSession();
  const { data } = useQuery(ActingBannerDocument);
  const [isEnding, setEnding] = useState(false);
  const impersonation = data?.me?.impersonatedBy;
  const end = async () => {
    setEnding(true);
    await endActing();
  };
  return (
    <section className="acting-banner" aria-label="Acting as a customer">
      <div>
        <p>
          <strong>You act as {data?.me?.displayName ?? 'a customer'}</strong>
          {impersonation ? `, until ${formatTime(impersonation.expiresAt)}: ${impersonation.reason}` : null}
        </p>
        <details className="small">
          <summary>What you may do</summary>
          <p>{whatActorsMay}</p>
        </details>
      </div>
      <Button look="quiet" isPending={isEnding} onPress={() => void end()}>
        End
      </Button>
    </section>
  );
}
