import { Button, formatMoment } from '@agora/kit-ui';
import type { UserImpersonationsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { ActAsForm } from './act-as-form.tsx';

interface UserImpersonationsProps {
  readonly user: UserImpersonationsFragment;
  readonly name: string;
}

/** When staff acted as a customer, and the way to do so. */
export function UserImpersonations({ user, name }: UserImpersonationsProps): ReactNode {
  const { id, roles, impersonations } = user;
  const [isAsking, setAsking] = useState(false);
  const isCustomer = roles?.every((role) => role === 'CUSTOMER') ?? false;
  return (
    <section className="stack" aria-labelledby="impersonations">
      <h2 id="impersonations">Acting as {name}</h2>
      {isAsking ? (
        <ActAsForm userId={id} name={name} onCancel={() => setAsking(false)} />
      ) : isCustomer ? (
        <div className="row">
          <Button onPress={() => setAsking(true)}>Act as {name}</Button>
        </div>
      ) : (
        <p className="quiet">Only customers who are nothing else are acted as.</p>
      )}
      {impersonations.length === 0 ? (
        <p className="quiet">Nobody has acted as {name} in the last year.</p>
      ) : (
        <ul className="stack" data-gap="small">
          {impersonations.map(({ id: impersonationId, reason, startedAt, expiresAt, endedAt, actor }) => (
            <li key={impersonationId}>
              <p>{reason}</p>
              <p className="small quiet">
                {actor?.displayName ?? 'Somebody who is gone'}, {formatMoment(startedAt)} to{' '}
                {formatMoment(endedAt ?? expiresAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
