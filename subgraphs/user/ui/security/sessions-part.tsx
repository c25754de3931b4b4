import { useMutation } from '@apollo/client/react';
import { Badge, Button, formatMoment, type FragmentRef, newKey, unmask } from '@agora/kit-ui';
import type { SessionsPartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { SessionEndDocument, SessionsEndDocument } from '../generated/sessions-part.ts';
import { deviceName, placeOf } from './device-name.ts';

/** Where somebody is signed in. */
export function SessionsPart({ user }: { readonly user: FragmentRef<SessionsPartFragment> }): ReactNode {
  const { sessions } = unmask<SessionsPartFragment>(user);
  const [end] = useMutation(SessionEndDocument, { refetchQueries: 'active' });
  const [endOthers, { loading }] = useMutation(SessionsEndDocument);
  const hasOthers = sessions.nodes.some(({ isCurrent }) => !isCurrent);
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="stack">
        {sessions.nodes.map((session) => (
          <li key={session.id} className="card row" data-apart="">
            <div>
              <p>
                {deviceName(session.device)} {session.isCurrent ? <Badge tone="positive">This one</Badge> : null}
              </p>
              <p className="small quiet">
                {placeOf(session)}, last used {formatMoment(session.lastUsedAt)}
              </p>
            </div>
            {session.isCurrent ? null : (
              <Button
                look="link"
                aria-label={`Sign out ${deviceName(session.device)}, last used ${formatMoment(session.lastUsedAt)}`}
                onPress={() => void end({ variables: { input: { sessionId: session.id, idempotencyKey: newKey() } } })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasOthers ? (
        <div className="row">
          <Button
            look="quiet"
            isPending={loading}
            onPress={() => void endOthers({ variables: { input: { keepsCurrent: true, idempotencyKey: newKey() } } })}
          >
            Sign out everywhere else
          </Button>
        </div>
      ) : null}
    </section>
  );
}
