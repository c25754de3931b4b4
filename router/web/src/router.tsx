import { type ReactNode, Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { consoles, pages } from './composition.ts';
import { ConsoleFrame } from './console/console-frame.tsx';
import { ConsoleHome } from './console/console-home.tsx';
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

const consoleRoutes: RouteObject[] = consoles.flatMap(({ path, page: Console, detail: Detail }) => [
  { path, element: within(<Console />) },
  ...(Detail ? [{ path: `${path}/:id`, element: within(<Detail />) }] : []),
]);

function within(page: ReactNode): ReactNode {
  return <Suspense fallback={<Waiting />}>{page}</Suspense>;
}

/** The storefront's pages and the consoles, in their frame. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <Failed />,
        children: [
          { path: '/', element: <HomePage /> },
          ...routes,
          {
            path: '/console',
            element: <ConsoleFrame />,
            children: [{ index: true, element: <ConsoleHome /> }, ...consoleRoutes],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
