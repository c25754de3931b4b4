import { Notice, paths, Titled, useSession } from '@agora/kit-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { consoles } from '../composition.ts';
import { Personal } from '../session/personal.tsx';
import { isShown } from './is-shown.ts';
import './console.css';

/** What stands around the consoles: those of somebody's roles. It has no title of its own, which would be set after theirs. */
export function ConsoleFrame(): ReactNode {
  return (
    <div className="page">
      <Personal>
        <Inside />
      </Personal>
    </div>
  );
}

function Inside(): ReactNode {
  const session = useSession();
  const { pathname } = useLocation();
  const parts = useRef<HTMLElement>(null);
  // On a phone the row of consoles is wider than the screen.
  useEffect(() => {
    const current = parts.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  const own = consoles.filter((each) => isShown(each, session));
  if (own.length === 0) return <Refused>There is no console for your account.</Refused>;
  const isOwn =
    pathname === paths.console || own.some(({ path }) => `${pathname}/`.startsWith(`${paths.console}/${path}/`));
  return (
    <div className="console" data-alone={own.length === 1 || undefined}>
      {own.length === 1 ? null : (
        <nav ref={parts} className="parts" aria-label="Consoles">
          {own.map(({ path, title }) => (
            <NavLink key={path} to={`${paths.console}/${path}`}>
              {title}
            </NavLink>
          ))}
        </nav>
      )}
      {isOwn ? <Outlet /> : <Refused>This console is not for your account.</Refused>}
    </div>
  );
}

function Refused({ children }: { readonly children: string }): ReactNode {
  return (
    <Titled title="Console">
      <Notice tone="warning">{children}</Notice>
    </Titled>
  );
}
