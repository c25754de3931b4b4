import { useQuery } from '@apollo/client/react';
import { Away, Button, Notice, Page, paths, Skeleton, Slot, useSession } from '@agora/kit-ui';
import type { AccountPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { AccountPageDocument } from '../generated/account-page.ts';
import { AddressBook } from './addresses/address-book.tsx';
import { CardList } from './cards/card-list.tsx';
import { EmailSettings } from './email-settings.tsx';
import { PasswordSettings } from './password-settings.tsx';
import { ProfileSettings } from './profile-settings.tsx';
import './account-page.css';

/** What the browser shows times in: what is told in words says them in it, too. */
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

/** Somebody's own: orders, news, addresses and cards. */
export default function AccountPage(): ReactNode {
  const { data, loading, refetch } = useQuery(AccountPageDocument, {
    variables: { timeZone },
    fetchPolicy: 'cache-and-network',
  });
  const user = data?.me;
  return (
    <Page title="Account">
      {user ? (
        <Shown user={user} />
      ) : loading ? (
        <Skeleton height={10} count={3} />
      ) : (
        <Away what="Your account" onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Shown({ user }: { readonly user: NonNullable<AccountPageQuery['me']> }): ReactNode {
  const session = useSession();
  const { isActing } = session;
  const navigate = useNavigate();
  return (
    <>
      <div className="row" data-apart="">
        <div className="stack" data-gap="small">
          <h1>{user.displayName}</h1>
          <nav className="chips" aria-label="More of your account">
            <Link to={paths.wishLists}>Wish lists</Link>
            <Link to={paths.security}>Security</Link>
            <Link to={paths.privacy}>Privacy</Link>
            <Link to={paths.activity}>Recent activity</Link>
            {session.scopes.length === 0 ? null : <Link to={paths.serviceTokens}>Service tokens</Link>}
          </nav>
        </div>
        <Button look="quiet" onPress={() => void session.signOut().then(() => navigate(paths.home))}>
          Sign out
        </Button>
      </div>
      <div className="with-summary">
        <div className="stack" data-gap="large">
          <Slot name="AccountOrders" data={user} />
          <Slot name="AccountNotifications" data={user} />
        </div>
        <div className="stack" data-gap="large">
          <ProfileSettings user={user} />
          <AddressBook user={user} />
          {isActing ? null : <CardList user={user} />}
          <Slot name="AccountCredits" data={user} />
          {isActing ? (
            <Notice>Ways of paying, e-mail address and password are for the customer alone.</Notice>
          ) : (
            <>
              <EmailSettings user={user} />
              <PasswordSettings />
            </>
          )}
        </div>
      </div>
    </>
  );
}
