import type { IncomingMessage } from 'node:http';
import { readAccepted } from '../http/negotiate/accepted.ts';
import type { Asset } from './asset.ts';
import { graphiqlAssets } from './graphiql.ts';
import { sandboxAssets, sandboxPage } from './sandbox.ts';

/** The page or file that a request asks for, when it asks for one. */
export type FindPage = (path: string, request: IncomingMessage) => Asset | undefined;

/** The pages for people who build on the shop; there are none in production. */
export function createFindPage(isProduction: boolean): FindPage {
  if (isProduction) return () => undefined;
  const assets = new Map([...sandboxAssets, ...graphiqlAssets()]);
  return (path, { method, url = '', headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path !== '/graphql') return assets.get(path);
    const isAsking = /[?&](?:query|extensions)=/.test(url);
    return !isAsking && readAccepted(headers.accept).page ? sandboxPage : undefined;
  };
}
