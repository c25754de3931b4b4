import { type logCreator, logLevel } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';

/** Each failed attempt to connect is one of many; who gives up after several of them says so. */
const chatty = new Set(['Connection', 'BrokerPool']);

/** How much kafkajs has to tell: it composes entries before anyone decides whether to write them. */
export function kafkaLogLevel(log: Log): logLevel {
  if (log.isLevelEnabled('trace')) return logLevel.DEBUG;
  return log.isLevelEnabled('debug') ? logLevel.INFO : logLevel.ERROR;
}

/** Writes what kafkajs logs into ours, one or two levels lower: it calls an error what it then mends by itself. */
export function kafkaLogCreator(log: Log): logCreator {
  return () => (entry) => {
    const { message, timestamp: _, logger: __, stack: ___, ...details } = entry.log;
    const text = `kafkajs ${entry.namespace}: ${message}`;
    if (entry.level === logLevel.DEBUG) log.trace(details, text);
    else if (entry.level === logLevel.ERROR && !chatty.has(entry.namespace)) log.warn(details, text);
    else log.debug(details, text);
  };
}
