import { useQuery } from '@apollo/client/react';
import { Slot } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { FrameDocument } from '../generated/frame.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** What stands around every page of the storefront. */
export function Frame(): ReactNode {
  const { data } = useQuery(FrameDocument);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header>{data ? <Slot name="DepartmentLinks" data={data} /> : null}</Header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}
