import { Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { pages } from './composition.ts';
import { Frame } from './frame/frame.tsx';
import { Failed } from './pages/failed.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFound } from './pages/not-found.tsx';
import { Personal } from './session/personal.tsx';
import { Waiting } from './pages/waiting.tsx';

const routes: RouteObject[] = pages.map(({ path, page: Page, isPersonal }) => ({
  path,
  element: (
    <Suspense fallback={<Waiting />}>
      {isPersonal ? (
        <Personal>
          <Page />
        </Personal>
      ) : (
        <Page />
      )}
    </Suspense>
  ),
}));

/** The storefront's pages in its frame. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <Failed />,
        children: [{ path: '/', element: <HomePage /> }, ...routes, { path: '*', element: <NotFound /> }],
      },
    ],
  },
]);
