import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { onlyPagesOf } from './only-pages-of.ts';

// `npm run ui -w @agora/order`: the pages of one service alone, with reload, against a running shop.
const [service = ''] = process.argv.slice(2);
if (!existsSync(join(import.meta.dirname, '../../subgraphs', service, 'ui/index.ts'))) {
  throw new Error(`There are no pages of ${service === '' ? 'nothing' : service}`);
}
const server = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  cacheDir: join(import.meta.dirname, '../../.agora/vite', service),
  plugins: [onlyPagesOf(service)],
});
await server.listen();
server.printUrls();
