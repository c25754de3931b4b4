/** Says once that nobody waits any more. An AbortSignal would do, but every call needs one and it is far from free. */
export class Stop {
  #listener: (() => void) | undefined;
  #isStopped = false;

  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
    this.#listener?.();
  }

  /** One thing at a time is at work for a call, so there is one listener; each takes the place of the one before. */
  onStop(listener: (() => void) | undefined): void {
    this.#listener = listener;
  }
}
