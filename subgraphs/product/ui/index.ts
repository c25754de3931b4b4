import { lazy } from 'react';
import { lazyPage, type ServicePages } from '@agora/kit-ui';
import { DepartmentLinks } from './pages/department-links.tsx';
import { Departments } from './pages/departments.tsx';
import { SearchBox } from './search/search-box.tsx';
import { ProductTile } from './tile/product-tile.tsx';
import { Thumbnail } from './tile/thumbnail.tsx';
import { VariantPrice } from './tile/variant-price.tsx';

const OrderDownloads = lazy(async () => ({
  default: (await import('./downloads/order-downloads.tsx')).OrderDownloads,
}));

export const productPages = {
  pages: [
    { path: '/c/:slug', page: lazyPage(() => import('./pages/category-page.tsx')) },
    { path: '/search', page: lazyPage(() => import('./pages/search-page.tsx')) },
    { path: '/p/:slug', page: lazyPage(() => import('./pages/product-page.tsx')) },
  ],
  consoles: [
    {
      path: 'catalogue',
      title: 'Catalogue',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'product:write:any',
      page: lazyPage(() => import('./console/catalogue-console.tsx')),
      detail: lazyPage(() => import('./console/catalogue-product.tsx')),
    },
    {
      path: 'categories',
      title: 'Categories',
      roles: ['ADMIN'],
      page: lazyPage(() => import('./console/categories/categories-console.tsx')),
      detail: lazyPage(() => import('./console/categories/category-detail.tsx')),
    },
    {
      path: 'collections',
      title: 'Collections',
      roles: ['ADMIN'],
      page: lazyPage(() => import('./console/collections/collections-console.tsx')),
      detail: lazyPage(() => import('./console/collections/collection-detail.tsx')),
    },
    {
      path: 'translations',
      title: 'Translations',
      roles: ['ADMIN'],
      page: lazyPage(() => import('./console/translations/translations-console.tsx')),
      detail: lazyPage(() => import('./console/translations/translation-detail.tsx')),
    },
    {
      path: 'synonyms',
      title: 'Synonyms',
      roles: ['ADMIN'],
      page: lazyPage(() => import('./console/synonyms/synonyms-console.tsx')),
    },
    {
      path: 'imports',
      title: 'Import and export',
      roles: ['VENDOR', 'ADMIN'],
      scope: 'product:write:any',
      page: lazyPage(() => import('./console/imports/imports-console.tsx')),
      detail: lazyPage(() => import('./console/imports/import-detail.tsx')),
    },
    {
      path: 'prices',
      title: 'Price lists',
      roles: ['ADMIN'],
      scope: 'product:write:any',
      page: lazyPage(() => import('./console/prices/price-lists-console.tsx')),
      detail: lazyPage(() => import('./console/prices/price-list-detail.tsx')),
    },
  ],
  slots: { DepartmentLinks, Departments, OrderDownloads, ProductTile, SearchBox, Thumbnail, VariantPrice },
} satisfies ServicePages;
