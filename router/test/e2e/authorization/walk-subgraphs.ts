import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../shop-client.ts';
import type { PersonAtShop } from './persons.ts';
import { readAnswer } from './read-answer.ts';
import type { Walk } from './walk.ts';

const running = z.object({ subgraphs: z.record(z.string(), z.url()) });

/** Asks each subgraph for the customer as the router would, but without being it. */
export async function walkSubgraphs(
  { table }: Pick<Walk, 'table'>,
  everybody: readonly PersonAtShop[],
  { directory, user }: { readonly directory: string; readonly user: string },
): Promise<void> {
  const { subgraphs } = running.parse(JSON.parse(await readFile(join(directory, 'running.json'), 'utf8')));
  const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
  const body = JSON.stringify({ query, variables: { representations: [{ __typename: 'User', id: user }] } });
  for (const [name, url] of Object.entries(subgraphs)) {
    for (const { person, accessToken } of everybody) {
      const authorization = accessToken === undefined ? undefined : { authorization: `Bearer ${accessToken}` };
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body,
      });
      const answer = (await response.json()) as Answer;
      table.note('Subgraphs', name, person, readAnswer(answer, '_entities', []).root);
    }
  }
}
