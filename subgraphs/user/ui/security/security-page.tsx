import { useQuery } from '@apollo/client/react';
import { Away, Notice, Page, paths, Skeleton, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SecurityPageDocument } from '../generated/security-page.ts';
import { IdentitiesPart } from '../identities/identities-part.tsx';
import { PasskeysPart } from '../passkeys/passkeys-part.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import './security.css';

/** How somebody proves who they are, and where they are signed in. */
export default function SecurityPage(): ReactNode {
  const { isActing } = useSession();
  const { data, loading, refetch } = useQuery(SecurityPageDocument, { fetchPolicy: 'cache-and-network' });
  const user = data?.me;
  return (
    <Page title="Security">
      <div className="security-page stack" data-gap="large">
        <div>
          <p className="small quiet">
            <Link to={paths.account}>Account</Link>
          </p>
          <h1>Security</h1>
        </div>
        {isActing ? (
          <Notice>How a customer signs in is for them alone.</Notice>
        ) : user ? (
          <>
            <PasskeysPart user={user} />
            <IdentitiesPart user={user} providers={data.identityProviders ?? []} />
            <SecondFactorPart user={user} />
            <SessionsPart user={user} />
          </>
        ) : loading ? (
          <Skeleton height={10} count={2} />
        ) : (
          <Away what="Your account" onRetry={() => void refetch()} />
        )}
      </div>
    </Page>
  );
}
