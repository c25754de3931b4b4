import { type logCreator, logLevel } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import type { Outage } from '../../telemetry/outage.ts';

/** The part of an outage that is the way to the broker. */
export const connecting = 'connecting';

/** How much kafkajs has to tell: it composes entries before anyone decides whether to write them. */
export function kafkaLogLevel(log: Log): logLevel {
  if (log.isLevelEnabled('trace')) return logLevel.DEBUG;
  return log.isLevelEnabled('debug') ? logLevel.INFO : logLevel.ERROR;
}

/**
 * Writes what kafkajs logs into ours, for debugging: it calls an error what it then mends by itself, and what it does not
 * mend it throws. That it cannot talk with the broker makes an outage when it goes on.
 */
export function kafkaLogCreator(log: Log, outage?: Outage): logCreator {
  return () => (entry) => {
    const { message, timestamp: _, logger: __, stack: ___, ...details } = entry.log;
    const text = `kafkajs ${entry.namespace}: ${message}`;
    if (entry.level === logLevel.DEBUG) log.trace(details, text);
    // What the broker answers, be it a refusal, it was there for.
    else if (entry.level === logLevel.ERROR && entry.namespace === 'Connection' && !message.startsWith('Response ')) {
      outage?.failed(new Error(text), connecting, details);
    } else log.debug(details, text);
  };
}
