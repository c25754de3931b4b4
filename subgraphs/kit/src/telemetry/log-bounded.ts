import type { Log } from './log.ts';

/** What lines have in common that are told together; there must be few such kinds. */
interface LineKind {
  readonly level: 'info' | 'warn';
  readonly message: string;
  readonly codes: readonly string[];
}

type Line = Readonly<Record<string, unknown>>;

const windowMs = 1_000;
const mostAlone = 5;

/** The lines of one kind within the last second. */
class RecentLines {
  readonly #write: (line: Line) => void;
  readonly #onQuiet: () => void;
  #alone = 0;
  #more = 0;
  #first: Line | undefined;

  constructor(write: (line: Line) => void, onQuiet: () => void) {
    this.#write = write;
    this.#onQuiet = onQuiet;
    setTimeout(() => this.#sumUp(), windowMs);
  }

  add(lineOf: () => Line): void {
    if (this.#alone < mostAlone) {
      this.#alone += 1;
      this.#write(lineOf());
      return;
    }
    this.#first ??= lineOf();
    this.#more += 1;
  }

  #sumUp(): void {
    if (!this.#first) {
      this.#onQuiet();
      return;
    }
    this.#write(this.#more === 1 ? this.#first : { ...this.#first, count: this.#more });
    this.#first = undefined;
    this.#more = 0;
    setTimeout(() => this.#sumUp(), windowMs);
  }
}

const recent = new WeakMap<Log, Map<string, RecentLines>>();

/**
 * Logs what may come in floods: what was refused before anything of it was begun, and what fails because something else
 * is away. Both cost little, and the log must not be what costs: of each kind a few have a line each, and the others one line a second, which shows the first and their `count`.
 */
export function logBounded(log: Log, { level, message, codes }: LineKind, lineOf: () => Line): void {
  if (!log.isLevelEnabled(level)) return;
  const kinds = recent.get(log) ?? new Map<string, RecentLines>();
  recent.set(log, kinds);
  const name = [level, message, ...codes].join(' ');
  let lines = kinds.get(name);
  if (!lines) {
    lines = new RecentLines(
      (line) => log[level](line, message),
      () => kinds.delete(name),
    );
    kinds.set(name, lines);
  }
  lines.add(lineOf);
}
