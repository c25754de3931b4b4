import type { Plugin } from 'vite';

const prefix = '\0no-pages-of:';

/** Leaves the pages of all services out but those of one: its slots are filled, and the others show nothing. */
export function onlyPagesOf(service: string): Plugin {
  return {
    name: 'only-pages-of',
    enforce: 'pre',
    resolveId(id) {
      const name = /^@agora\/(\w+)-ui$/.exec(id)?.[1];
      return name === undefined || name === 'kit' || name === service ? undefined : prefix + name;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      return `export const ${id.slice(prefix.length)}Pages = { pages: [], slots: {} };`;
    },
  };
}
