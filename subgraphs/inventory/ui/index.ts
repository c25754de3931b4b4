import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { StockBadge } from './stock/stock-badge.tsx';
import { StockLine } from './stock/stock-line.tsx';

export const inventoryPages = {
  pages: [],
  consoles: [
    {
      path: 'stock',
      title: 'Stock',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./console/stock-console.tsx')),
    },
    {
      path: 'supplies',
      title: 'Supplies',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./supplies/supplies-console.tsx')),
    },
    {
      path: 'suppliers',
      title: 'Suppliers',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./suppliers/suppliers-console.tsx')),
    },
    {
      path: 'counts',
      title: 'Counts',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./counts/counts-console.tsx')),
      detail: lazyPage(() => import('./counts/count-console.tsx')),
    },
    {
      path: 'lots',
      title: 'Lots',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./lots/lots-console.tsx')),
    },
    {
      path: 'serials',
      title: 'Serial numbers',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'inventory:write:any',
      page: lazyPage(() => import('./serials/serials-console.tsx')),
    },
  ],
  slots: { StockBadge, StockLine },
} satisfies ServicePages;
