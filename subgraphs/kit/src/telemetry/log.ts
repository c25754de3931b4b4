import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino';

export type Log = Logger;

/** Logs as JSON lines on stdout; what could be a secret is cut out wherever it stands. */
export function createLog(name: string, level: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    name,
    level,
    serializers: { err: serializeError },
    redact: {
      paths: ['password', 'token', 'secret', 'authorization', '*.password', '*.token', '*.secret', '*.authorization'],
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A failed statement is logged as it was sent, without its values: they are hashes, tokens, addresses. */
function serializeError(error: Error) {
  const { message, stack, params: _, ...rest } = stdSerializers.err(error);
  return { ...rest, message: withoutParams(message), stack: withoutParams(stack) };
}

/** drizzle writes them at the end of its message. */
function withoutParams(text: string): string {
  return text.replaceAll(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [redacted]');
}
