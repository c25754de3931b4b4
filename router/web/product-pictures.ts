import { drawings, drawPicture, variations } from '@agora/product-ui/pictures';
import type { Plugin } from 'vite';

const path = (name: string, variation: number) => `pictures/${name}-${String(variation)}.svg`;

/** The drawings of the demo catalogue as files. */
export function productPictures(): Plugin {
  const pictures = new Map(
    Object.entries(drawings).flatMap(([name, drawing]) =>
      Array.from(
        { length: variations },
        (_, variation) => [path(name, variation), drawPicture(drawing, variation)] as const,
      ),
    ),
  );
  return {
    name: 'product-pictures',
    generateBundle() {
      for (const [fileName, source] of pictures) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const picture = pictures.get((request.url ?? '').slice(1));
        if (picture === undefined) next();
        else response.setHeader('content-type', 'image/svg+xml').end(picture);
      });
    },
  };
}
