import { useMutation } from '@apollo/client/react';
import {
  Button,
  failureOf,
  formatDay,
  type FragmentRef,
  newKey,
  Notice,
  paths,
  unmask,
  useAttempt,
} from '@agora/kit-ui';
import type { IdentitiesPartFragment, SecurityPageQuery } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { IdentityUnlinkDocument } from '../generated/identities-part.ts';
import { ConnectProvider } from './connect-provider.tsx';

interface IdentitiesPartProps {
  readonly user: FragmentRef<IdentitiesPartFragment>;
  readonly providers: NonNullable<SecurityPageQuery['identityProviders']>;
}

/** The providers that somebody signs in with; nothing where the shop has none and they have none. */
export function IdentitiesPart({ user, providers }: IdentitiesPartProps): ReactNode {
  const { identities, hasPassword } = unmask<IdentitiesPartFragment>(user);
  const [connecting, setConnecting] = useState<(typeof providers)[number]>();
  const [unlink] = useMutation(IdentityUnlinkDocument);
  const { outcome, attempt } = useAttempt();
  if (identities.length === 0 && providers.length === 0) return null;
  const remove = async (identityId: string) => {
    const { data } = await unlink({ variables: { input: { identityId, idempotencyKey: newKey() } } });
    return failureOf(data?.identityUnlink);
  };
  return (
    <section className="stack" aria-labelledby="identities">
      <h2 id="identities">Connected accounts</h2>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      {identities.length === 0 ? null : (
        <ul className="stack">
          {identities.map(({ id, providerName, email, linkedAt, lastUsedAt }) => (
            <li key={id} className="card row" data-apart="">
              <div>
                <p>{providerName}</p>
                <p className="small quiet">
                  {email == null ? '' : `${email}, `}connected {formatDay(linkedAt)},{' '}
                  {lastUsedAt == null ? 'never used' : `last used ${formatDay(lastUsedAt)}`}
                </p>
              </div>
              <Button
                look="link"
                aria-label={`Disconnect ${providerName}, connected ${formatDay(linkedAt)}`}
                onPress={() => void attempt(() => remove(id))}
              >
                Disconnect
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hasPassword === false ? (
        <p className="quiet">
          Your account has no password. <Link to={paths.forgotPassword}>Set one</Link> to connect more accounts.
        </p>
      ) : null}
      {connecting ? <ConnectProvider provider={connecting} onDone={() => setConnecting(undefined)} /> : null}
      {connecting || hasPassword === false ? null : (
        <div className="row">
          {providers.map((provider) => (
            <Button key={provider.code} look="quiet" onPress={() => setConnecting(provider)}>
              Connect {provider.name}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
