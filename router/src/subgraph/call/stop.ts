/** Says once that nobody waits any more. An AbortSignal would do, but every call needs one and it is far from free. */
export class Stop {
  #listener: ((why?: string) => void) | undefined;
  #isStopped = false;

  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
    this.#listener?.();
  }

  /** Ends what is at work, although somebody waits: there is no use in it. */
  giveUp(why: string): void {
    this.#listener?.(why);
  }

  /**
   * One thing at a time is at work for a call, so there is one listener; each takes the place of the one before. It is
   * told why when somebody still waits.
   */
  onStop(listener: ((why?: string) => void) | undefined): void {
    this.#listener = listener;
  }
}
