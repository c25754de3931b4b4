/**
 * The right of a replica to work through a lane, as far as the replica itself can know: it counts from the moment
 * before Redis was asked, so it ends here no later than there. Once lost it stays lost; getting the lane again makes a
 * new one, because another replica may have worked in between.
 */
export class LaneLease {
  readonly key: string;
  readonly token: string;
  #heldUntil: number;

  /** `heldUntil` in milliseconds of `performance.now()`, as everywhere in this class. */
  constructor(key: string, token: string, heldUntil: number) {
    this.key = key;
    this.token = token;
    this.#heldUntil = heldUntil;
  }

  get isHeld(): boolean {
    return performance.now() < this.#heldUntil;
  }

  /** Prolongs a lease that is held; false when it was lost before. */
  renew(heldUntil: number): boolean {
    if (!this.isHeld) {
      this.lose();
      return false;
    }
    this.#heldUntil = Math.max(this.#heldUntil, heldUntil);
    return true;
  }

  lose(): void {
    this.#heldUntil = -Infinity;
  }
}
