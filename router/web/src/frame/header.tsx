import { paths, Slot, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Logo } from './logo.tsx';

/** The head of every page; its children are the departments. */
export function Header({ children }: { readonly children: ReactNode }): ReactNode {
  const { status, roles, isActing } = useSession();
  return (
    <header className="frame-header">
      {isActing ? <Slot name="ActingBanner" data={{}} /> : null}
      <div className="frame-bar">
        <Link to={paths.home} className="frame-logo" aria-label="Agora, front page">
          <Logo />
          Agora
        </Link>
        <Slot name="SearchBox" data={{}} />
        <nav className="row frame-personal" aria-label="Yours">
          {roles.some((role) => role !== 'CUSTOMER') ? <Link to={paths.console}>Console</Link> : null}
          {status === 'guest' ? <Link to={paths.signIn}>Sign in</Link> : <Link to={paths.account}>Account</Link>}
          <Slot name="NotificationBell" data={{}} />
          <Slot name="CartBadge" data={{}} />
        </nav>
      </div>
      <nav className="frame-departments" aria-label="Departments">
        {children}
      </nav>
    </header>
  );
}
