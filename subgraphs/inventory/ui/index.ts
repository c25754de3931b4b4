import type { ServicePages } from '@agora/kit-ui';
import { lazy } from 'react';
import { StockLine } from './stock/stock-line.tsx';

export const inventoryPages = {
  pages: [],
  consoles: [
    {
      path: 'stock',
      title: 'Stock',
      roles: ['VENDOR', 'ADMIN'],
      page: lazy(() => import('./console/stock-console.tsx')),
    },
    {
      path: 'supplies',
      title: 'Supplies',
      roles: ['VENDOR', 'ADMIN'],
      page: lazy(() => import('./supplies/supplies-console.tsx')),
    },
  ],
  slots: { StockLine },
} satisfies ServicePages;
