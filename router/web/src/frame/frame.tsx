import { useQuery } from '@apollo/client/react';
import { Slot } from '@agora/kit-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { FrameDocument } from '../generated/frame.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** What stands around every page of the storefront. */
export function Frame(): ReactNode {
  const { data } = useQuery(FrameDocument);
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header>{data ? <Slot name="DepartmentLinks" data={data} /> : null}</Header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

/** Who does not see the page, or goes by the keyboard, begins at the page that was gone to, and not at its frame. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
