import { counted, formatDay, formatMoment } from '@agora/kit-ui';
import type { UserAccessFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { deviceName, placeOf } from '../security/device-name.ts';
import { ResetSecondFactor } from './reset-second-factor.tsx';

interface UserAccessProps {
  readonly user: UserAccessFragment;
  readonly isAdmin: boolean;
}

/** How somebody gets into their account, and where they are signed in. */
export function UserAccess({ user, isAdmin }: UserAccessProps): ReactNode {
  const { id, hasPassword, passkeys, identities, secondFactor, sessions } = user;
  const ways = [
    ...(hasPassword === true ? ['a password'] : []),
    ...(passkeys.length > 0 ? [counted(passkeys.length, 'passkey')] : []),
    ...identities.map(({ providerName }) => providerName),
  ];
  return (
    <section className="stack" aria-labelledby="access">
      <h2 id="access">Signing in</h2>
      <p>{ways.length === 0 ? 'There is no way in at the moment.' : `By ${ways.join(', ')}.`}</p>
      {secondFactor == null ? (
        <p className="quiet">No second factor.</p>
      ) : (
        <>
          <p>
            Codes of an app since {formatDay(secondFactor.addedAt)}; {secondFactor.recoveryCodesLeft} of 10 recovery
            codes are left.
          </p>
          {isAdmin ? <ResetSecondFactor userId={id} /> : null}
        </>
      )}
      {sessions.nodes.length === 0 ? (
        <p className="quiet">Signed in nowhere.</p>
      ) : (
        <ul className="stack" data-gap="small" aria-label="Signed in">
          {sessions.nodes.map((session) => (
            <li key={session.id}>
              <p>{deviceName(session.device)}</p>
              <p className="small quiet">
                {placeOf(session)}, since {formatDay(session.openedAt)}, last used {formatMoment(session.lastUsedAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
