import { useQuery } from '@apollo/client/react';
import { Away, Notice, Page, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { ServiceTokenListFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ServiceTokensPageDocument } from '../generated/service-tokens-page.ts';
import { CreateToken } from './create-token.tsx';
import { TokenList } from './token-list.tsx';
import '../security/security.css';

/** Tokens for programs that do a part of somebody's work at the shop. */
export default function ServiceTokensPage(): ReactNode {
  const { scopes } = useSession();
  const { data, loading, refetch } = useQuery(ServiceTokensPageDocument, { fetchPolicy: 'cache-and-network' });
  const user = data?.me;
  return (
    <Page title="Service tokens">
      <div className="security-page stack" data-gap="large">
        <div className="stack" data-gap="small">
          <p className="small quiet">
            <Link to={paths.account}>Account</Link>
          </p>
          <h1>Service tokens</h1>
          <p className="quiet">
            A program does not sign in as you: it has a token of its own, with a part of what you may do at the shop and
            nothing of what is yours.
          </p>
        </div>
        {user ? (
          <>
            {scopes.length === 0 ? (
              <Notice>There is nothing that your account could let a program do.</Notice>
            ) : (
              <CreateToken scopes={scopes} hasPassword={user.hasPassword === true} />
            )}
            <TokenList tokens={unmask<ServiceTokenListFragment>(user).serviceTokens} />
          </>
        ) : loading ? (
          <Skeleton height={10} count={2} />
        ) : (
          <Away what="Your service tokens" onRetry={() => void refetch()} />
        )}
      </div>
    </Page>
  );
}
