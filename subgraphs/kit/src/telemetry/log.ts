import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino';

export type Log = Logger;

const warnLevel = 40;

/** Whether an error is the consequence of something that is told of already. */
type Explains = (error: unknown) => boolean;

const explanations = new WeakMap<object, Set<Explains>>();

/** While not disposed, failures that are explained are logged for debugging only, by this log and its children. */
export function explainFailures(log: Log, explains: Explains): Disposable {
  const known = explanations.get(log);
  known?.add(explains);
  return { [Symbol.dispose]: () => void known?.delete(explains) };
}

/** Whether this is logged for debugging only. */
export function isExplained(log: Log, error: unknown): boolean {
  // A child has its parent as its prototype.
  for (let one: unknown = log; typeof one === 'object' && one !== null; one = Object.getPrototypeOf(one)) {
    const known = explanations.get(one);
    if (known) return Array.from(known).some((explains) => explains(error));
  }
  return false;
}

/** Logs as JSON lines on stdout; what could be a secret is cut out wherever it stands. */
export function createLog(name: string, level: string, destination?: DestinationStream): Log {
  const known = new Set<Explains>();
  const options: LoggerOptions = {
    name,
    level,
    serializers: {
      err: serializeError,
      cause: (cause: unknown) => (typeof cause === 'string' ? withoutParams(cause) : cause),
    },
    hooks: {
      logMethod(line, write, lineLevel) {
        const [about]: readonly unknown[] = line;
        const isFailure = lineLevel >= warnLevel && typeof about === 'object' && about !== null && 'err' in about;
        if (isFailure && Array.from(known).some((explains) => explains(about.err))) this.debug(...line);
        else write.apply(this, line);
      },
    },
    redact: {
      paths: ['password', 'token', 'secret', 'authorization', '*.password', '*.token', '*.secret', '*.authorization'],
      censor: '[redacted]',
    },
  };
  const log = destination ? pino(options, destination) : pino(options);
  explanations.set(log, known);
  return log;
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
