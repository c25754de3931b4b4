import { z } from 'zod';
import type { TestShop } from '../harness/test-shop.ts';
import { id, PAGE } from './page.ts';

const error = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  extensions: z.object({ code: z.string() }),
});
const data = z.record(z.string(), z.unknown());
const answer = z.object({ data, errors: z.array(error).default([]) });
const part = z.object({
  data: data.optional(),
  errors: z.array(error).default([]),
  incremental: z
    .array(z.object({ path: error.shape.path, data: data, errors: z.array(error).default([]) }))
    .default([]),
});

type Answer = z.infer<typeof answer>;
type Ask = (shop: TestShop, headers: Record<string, string>) => Promise<Answer>;

/** The page, asked in each of the ways in which a client can ask for it. */
export const protocols: Readonly<Record<string, Ask>> = {
  async 'HTTP and JSON'(shop, headers) {
    return answer.parse(await (await post(shop, { ...headers, accept: 'application/json' })).json());
  },

  async 'server-sent events'(shop, headers) {
    const text = await (await post(shop, { ...headers, accept: 'text/event-stream' })).text();
    const [, event = ''] = /^event: next\r?\ndata: (.*)$/m.exec(text) ?? [];
    return answer.parse(JSON.parse(event));
  },

  async 'multipart and @defer'(shop, headers) {
    const response = await post(shop, { ...headers, accept: 'multipart/mixed;deferSpec=20220824' }, true);
    const parts = Array.from((await response.text()).matchAll(/^\{.*\}$/gm), ([json]) => part.parse(JSON.parse(json)));
    return parts.reduce<Answer>(
      (whole, one) => {
        Object.assign(whole.data, one.data);
        for (const { path, data } of one.incremental) addTo(placeIn(whole.data, path), data);
        whole.errors.push(...one.errors, ...one.incremental.flatMap(({ errors }) => errors));
        return whole;
      },
      { data: {}, errors: [] },
    );
  },

  async WebSocket(shop, headers) {
    const client = shop.connect(headers);
    try {
      for await (const result of client.iterate({ query: PAGE, variables: { id, isDeferred: false } })) {
        return answer.parse(result);
      }
      throw new Error('There was no answer');
    } finally {
      await client.dispose();
    }
  },
};

function post(shop: TestShop, headers: Record<string, string>, isDeferred = false): Promise<Response> {
  return fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: PAGE, variables: { id, isDeferred } }),
  });
}

type Place = Record<string, unknown>;

function placeIn(whole: Place, path: readonly (string | number)[]): Place {
  return path.reduce<Place>((place, step) => place[step] as Place, whole);
}

/** Parts of one object come apart, those of objects within it too. */
function addTo(place: Place, data: Place): void {
  for (const [name, value] of Object.entries(data)) {
    const there = place[name];
    if (isPlace(there) && isPlace(value)) addTo(there, value);
    else place[name] = value;
  }
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null;
}
