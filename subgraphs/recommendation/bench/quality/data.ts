import { execFile } from 'node:child_process';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { superstoreOrders } from '@agora/kit/superstore';

/** Somebody did something with something. */
export interface Event {
  readonly person: string;
  readonly item: string;
  readonly at: Date;
}

const run = promisify(execFile);
const cache = resolve(import.meta.dirname, '../../../../.agora/bench');
const wheel = join(cache, 'recbole-1.2.1-py3-none-any.whl');
const ratings = join(cache, 'recbole/dataset_example/ml-100k/ml-100k.inter');

/** MovieLens 100k, which may not be passed on: fetched once, from a package that carries it, to where git does not look. */
export async function movieLens(): Promise<readonly Event[]> {
  if (!(await isThere(ratings))) {
    await mkdir(cache, { recursive: true });
    await run('pip', ['download', 'recbole==1.2.1', '--no-deps', '--quiet', '--dest', cache]);
    await run('python3', ['-m', 'zipfile', '--extract', wheel, cache]);
  }
  const [, ...lines] = (await readFile(ratings, 'utf8')).trim().split('\n');
  return movedToNow(
    lines.map((line) => {
      const [person = '', item = '', , seconds = ''] = line.trim().split('\t');
      return { person, item, at: new Date(Number(seconds) * 1_000) };
    }),
  );
}

/** The history of the demo shop; each product once for a person. */
export function superstore(): readonly Event[] {
  const events = superstoreOrders().flatMap(({ customerId: person, orderedAt: at, lines }) =>
    lines.map(({ productId: item }) => ({ person, item, at })),
  );
  return movedToNow([...new Map(events.map((event) => [`${event.person} ${event.item}`, event])).values()]);
}

/** As if the last of it had just happened, in order of time. */
function movedToNow(events: readonly Event[]): readonly Event[] {
  const sorted = events.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (`${a.person} ${a.item}` < `${b.person} ${b.item}` ? -1 : 1),
  );
  const shift = Date.UTC(2026, 0, 1) - (sorted.at(-1)?.at.getTime() ?? 0);
  return sorted.map((event) => ({ ...event, at: new Date(event.at.getTime() + shift) }));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
