import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What honest clients had to wait, in milliseconds, ascending. */
export interface Waits {
  readonly known: readonly number[];
  readonly fresh: readonly number[];
  /** How many were told to ask again later in place of an answer; how long they waited is not among the others. */
  readonly refused: number;
}

const everyMs = 10;
/** One in so many asks what nobody asked before. */
const freshEvery = 3;
/** Who waits longer has waited so long. */
const longestMs = 12_000;
let asked = 0;

/** Asks small queries at fixed times, however long answers take; throws on an answer that is wrong. */
export async function probe(port: number, seconds: number): Promise<Waits> {
  const agent = new Agent({ keepAlive: true });
  const known: Promise<number | undefined>[] = [];
  const fresh: Promise<number | undefined>[] = [];
  const end = performance.now() + seconds * 1000;
  for (let next = performance.now(); next < end; next += everyMs) {
    await pause(Math.max(0, next - performance.now()));
    const isFresh = asked++ % freshEvery === 0;
    const text = isFresh ? `{ ping { id n${process.pid}_${asked}: name } }` : '{ ping { id name } }';
    (isFresh ? fresh : known).push(ask(agent, port, text));
  }
  const waits = { known: ascending(await Promise.all(known)), fresh: ascending(await Promise.all(fresh)) };
  agent.destroy();
  const refused = known.length + fresh.length - waits.known.length - waits.fresh.length;
  return { ...waits, refused };
}

/** `undefined` when the router had too much to do. */
function ask(agent: Agent, port: number, query: string): Promise<number | undefined> {
  const sentAt = performance.now();
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '10.1.1.1' };
  return new Promise((resolve, reject) => {
    const asking = request(
      { agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (answer.includes('"Ada"')) resolve(performance.now() - sentAt);
          else if (/"(?:OVERLOADED|RATE_LIMITED)"/.test(answer)) resolve(undefined);
          else reject(new Error(`An honest client was answered ${answer}`));
        });
      },
    );
    const late = setTimeout(() => asking.destroy(), longestMs);
    asking.on('close', () => {
      clearTimeout(late);
      resolve(performance.now() - sentAt);
    });
    asking.on('error', () => resolve(longestMs));
    asking.end(body);
  });
}

function ascending(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
}
