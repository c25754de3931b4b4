import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Log } from '@agora/kit/edge';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { routerError } from '../errors/router-error.ts';
import type { GraphqlRequest } from '../pipeline/request/graphql-request.ts';
import { bareHash } from './bare-hash.ts';
import { readSafelist, type RegisteredOperations } from './read-safelist.ts';

/** The operations that may be run. Stops watching its file when disposed. */
export interface Safelist extends Disposable {
  /**
   * The same request with the document as it was registered; refused with `OPERATION_NOT_REGISTERED` unless its document
   * or the id in its place (`extensions.persistedQuery.sha256Hash`) is registered.
   */
  readonly check: (request: GraphqlRequest) => GraphqlRequest | GraphQLError;
}

/** Polling sees a file that was replaced, as editors and container mounts do; a watch on the inode would not. */
const pollMs = 500;

const byId = z.looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string() }) });

/** Reads a list and follows its file. A broken one fails the start, and is refused later. */
export async function openSafelist(path: string, log: Log): Promise<Safelist> {
  let text = await readFile(path, 'utf8');
  let registered = readSafelist(text);

  const reload = async () => {
    const next = await readFile(path, 'utf8');
    if (next === text) return;
    registered = readSafelist(next);
    text = next;
    log.info({ path, operations: registered.byId.size }, 'The list of operations was swapped');
  };
  const onFileChange = () => {
    reload().catch((err: unknown) =>
      log.error({ err, path }, 'A broken list of operations was refused; the old one stays'),
    );
  };
  watchFile(path, { interval: pollMs, persistent: false }, onFileChange);

  return {
    check: (request) => checkRequest(request, registered),
    [Symbol.dispose]: () => unwatchFile(path, onFileChange),
  };
}

function checkRequest(request: GraphqlRequest, registered: RegisteredOperations): GraphqlRequest | GraphQLError {
  const { query, extensions } = request;
  const named = byId.safeParse(extensions).data?.persistedQuery.sha256Hash;
  const known = query === undefined ? registered.byId.get(named ?? '') : registeredText(query, registered);
  if (known === undefined) {
    return routerError('OPERATION_NOT_REGISTERED', 'This router runs only operations that were registered.');
  }
  // From here on it is a document like any other; nothing is left for automatic persisted queries to do.
  const { persistedQuery: _, ...others } = extensions;
  return { ...request, query: known, extensions: others };
}

/** Clients print documents with other white space than the list has them. */
function registeredText(query: string, { byText, byBareHash }: RegisteredOperations): string | undefined {
  return byText.has(query) ? query : byBareHash.get(bareHash(query));
}
