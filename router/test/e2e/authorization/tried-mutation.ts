import type { Subjects } from './subjects.ts';

interface TriedMutation {
  readonly input: object;
  /** Whose it is, where it is about something of somebody. */
  readonly about: string;
}

/** How a mutation is tried. `own` is the open cart of who tries. */
export type TryMutation = (ids: Subjects, own: { cart: string }) => readonly TriedMutation[];

/** Not the version that anything has, so that who may change something is told so and changes nothing. */
export const expectedVersion = 99;
