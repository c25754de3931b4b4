import { setTimeout as pause } from 'node:timers/promises';
import type { Workload } from '../workloads/workload.ts';
import { httpRequest } from './http-request.ts';
import { type HttpConnection, openHttpConnection } from './http-connection.ts';

export interface LoadOptions {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Called when measuring begins and when it ends. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

export interface LoadResult {
  /** Answered while it was measured. */
  readonly requests: number;
  readonly seconds: number;
  /** Of each of these requests, in milliseconds, ascending. */
  readonly latencies: Float64Array;
}

/** One answer in so many is compared as a whole, the others by length. */
const comparedEvery = 500;

/** Asks over and over on all connections; throws on the first wrong answer. */
export async function runLoad(workload: Workload, options: LoadOptions): Promise<LoadResult> {
  using open = new DisposableStack();
  const connections: HttpConnection[] = [];
  for (let i = 0; i < options.connections; i++) connections.push(open.use(await openHttpConnection(options.port)));
  const constant = workload.variesBy ? undefined : httpRequest(workload.body(0), options.headers);
  const requestOf = () => constant ?? httpRequest(workload.body(asked), options.headers);
  let asked = 0;
  let rightLength: number | undefined;
  let isMeasuring = false;
  let isOver = false;
  const latencies: number[] = [];

  const ask = async (connection: HttpConnection): Promise<void> => {
    while (!isOver) {
      const isCompared = asked++ % comparedEvery === 0 || rightLength === undefined;
      const sentAt = performance.now();
      const { status, bytes, body } = await connection.ask(requestOf(), isCompared);
      if (isMeasuring) latencies.push(performance.now() - sentAt);
      if (status !== 200) throw new Error(`Answered with status ${status}${excerpt(body)}`);
      if (isCompared) {
        if (!workload.isRight(body ?? '')) throw new Error(`Wrong answer${excerpt(body)}`);
        rightLength ??= bytes;
      } else if (bytes !== rightLength) throw new Error(`An answer of ${bytes} bytes in place of ${rightLength ?? 0}`);
    }
  };
  const all = Promise.all(connections.map(ask)).finally(() => (isOver = true));
  await Promise.race([all, pause(options.warmUpSeconds * 1000)]);
  options.onBegin();
  const beganAt = performance.now();
  isMeasuring = true;
  await Promise.race([all, pause(options.seconds * 1000)]);
  isMeasuring = false;
  const seconds = (performance.now() - beganAt) / 1000;
  options.onEnd();
  isOver = true;
  await all;
  return { requests: latencies.length, seconds, latencies: Float64Array.from(latencies).sort() };
}

/** What went wrong stands in the errors, if there are any. */
function excerpt(body = ''): string {
  const errors = Math.max(0, body.indexOf('"errors"'));
  return body === '' ? '' : `: ${body.slice(errors, errors + 500)}`;
}
