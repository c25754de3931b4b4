import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pageOperations } from './page-operations.ts';
import { pagePaths } from './page-paths.ts';
import { productPictures } from './product-pictures.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), productPictures(), pageOperations(), pagePaths()],
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // Everything is a file of its own: the policy of the pages lets nothing come from a data URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    emptyOutDir: true,
  },
  server: {
    proxy: {
      '/graphql': { target: 'http://localhost:4000', ws: true },
      '/session': 'http://localhost:4000',
      '/operations': 'http://localhost:4000',
    },
  },
});
