import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { feedLine, type FeedLine, operationsPaths } from '@agora/kit/edge';
import type { ServiceName } from '@agora/schema';
import type { AskedFor, OpenAnswer } from './ask-service.ts';

interface Following {
  readonly open: OpenAnswer;
  /** Who looks at this moment; undefined when nobody does. */
  readonly by: () => AskedFor | undefined;
  readonly take: (service: ServiceName, line: FeedLine) => void;
  readonly signal: AbortSignal;
}

const againMs = 1_000;
/** A service tells that it is alive every 5 s. */
const silentMs = 15_000;

/** Hears what a service tells of events, again and again, until the signal. */
export async function followFeed(service: ServiceName, following: Following): Promise<void> {
  const { signal } = following;
  while (!signal.aborted) {
    await hear(service, following).catch(() => undefined);
    await delay(againMs, undefined, { signal }).catch(() => undefined);
  }
}

async function hear(service: ServiceName, { open, by, take, signal }: Following): Promise<void> {
  const viewer = by();
  if (!viewer) return;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silentMs);
  try {
    const response = await open(service, viewer, {
      path: operationsPaths.feed,
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return;
    }
    for await (const text of createInterface({ input: Readable.from(response.body) })) {
      timer.refresh();
      const line = feedLine.parse(JSON.parse(text));
      if (line.entries.length > 0 || line.missed > 0) take(service, line);
    }
  } finally {
    clearTimeout(timer);
  }
}
