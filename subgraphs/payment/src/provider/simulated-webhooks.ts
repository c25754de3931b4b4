import { and, eq } from 'drizzle-orm';
import { type Log, Outage, type Queryable, signWebhook } from '@agora/kit';
import { simulatedProviderCharge } from '../db/tables.ts';
import type { SimulatedMessage } from './simulated-message.ts';

export interface SimulatedWebhooks extends AsyncDisposable {
  /** Decides in a moment what becomes of a charge, and tells the shop until it has taken it. */
  readonly settleLater: (key: string) => void;
}

interface SimulatedWebhooksOptions {
  readonly db: Queryable;
  /** Without a secret nothing is sent. */
  readonly target: () => { readonly url: string; readonly secret: string | undefined };
  readonly now: () => Date;
  readonly log: Log;
  readonly settlesAfterMs?: number;
}

const answersWithinMs = 5_000;
const longestPauseMs = 60_000;

/** The part of the simulated provider that speaks by itself. What was not told when its process ended is told by the next one. */
export async function startSimulatedWebhooks({
  db,
  target,
  now,
  log,
  settlesAfterMs = 500,
}: SimulatedWebhooksOptions): Promise<SimulatedWebhooks> {
  const timers = new Map<string, NodeJS.Timeout>();
  const telling = new Set<Promise<void>>();
  const stopping = new AbortController();
  const outage = new Outage({ log, what: 'telling webhooks of the simulated provider' });
  const { key: keyColumn, isTold } = simulatedProviderCharge;

  function after(ms: number, key: string): void {
    if (timers.has(key) || stopping.signal.aborted) return;
    const begin = () => {
      const told = tellOrRetry(key, Math.max(ms * 2, settlesAfterMs)).finally(() => telling.delete(told));
      telling.add(told);
    };
    timers.set(key, setTimeout(begin, ms));
  }

  async function tellOrRetry(key: string, pauseMs: number): Promise<void> {
    try {
      await tell(key);
      outage.worked(key);
      timers.delete(key);
    } catch (error) {
      timers.delete(key);
      if (stopping.signal.aborted) return;
      outage.failed(error, key, { key });
      after(Math.min(pauseMs, longestPauseMs), key);
    }
  }

  async function tell(key: string): Promise<void> {
    const [charge] = await db
      .update(simulatedProviderCharge)
      .set({ isSettled: true })
      .where(and(eq(keyColumn, key), eq(isTold, false)))
      .returning();
    const { url, secret } = target();
    if (!charge || secret === undefined) return;
    const { reference, amount: minor, currency, refusal } = charge;
    const message: SimulatedMessage = {
      type: 'transaction.settled',
      data: { key, reference, amount: { minor, currency }, refusal },
    };
    const body = JSON.stringify(message);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signWebhook({ id: `msg_${key}`, at: now(), body }, secret) },
      body,
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(answersWithinMs)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`it was answered with ${response.status}`);
    await db.update(simulatedProviderCharge).set({ isTold: true }).where(eq(keyColumn, key));
  }

  const untold = await db.select({ key: keyColumn }).from(simulatedProviderCharge).where(eq(isTold, false));
  for (const { key } of untold) after(settlesAfterMs, key);
  return {
    settleLater: (key) => after(settlesAfterMs, key),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(telling);
    },
  };
}
