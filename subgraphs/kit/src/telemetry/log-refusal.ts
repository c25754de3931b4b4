import type { Log } from './log.ts';

/** What refusals have in common that are told together; there must be few such kinds. */
interface RefusalKind {
  readonly level: 'info' | 'warn';
  readonly message: string;
  readonly codes: readonly string[];
}

type Line = Readonly<Record<string, unknown>>;

const windowMs = 1_000;
const mostAlone = 5;

/** The refusals of one kind within the last second. */
class RecentRefusals {
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

const recent = new WeakMap<Log, Map<string, RecentRefusals>>();

/**
 * Logs what was refused before anything of it was begun. To refuse costs little, and in a flood the log must not be what
 * costs: of each kind a few have a line each, and the others one line a second, which shows the first and their `count`.
 */
export function logRefusal(log: Log, { level, message, codes }: RefusalKind, lineOf: () => Line): void {
  if (!log.isLevelEnabled(level)) return;
  const kinds = recent.get(log) ?? new Map<string, RecentRefusals>();
  recent.set(log, kinds);
  const name = [level, message, ...codes].join(' ');
  let refusals = kinds.get(name);
  if (!refusals) {
    refusals = new RecentRefusals(
      (line) => log[level](line, message),
      () => kinds.delete(name),
    );
    kinds.set(name, refusals);
  }
  refusals.add(lineOf);
}
