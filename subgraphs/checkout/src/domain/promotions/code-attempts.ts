/** Wrong codes that were typed of late by one customer, into one cart, or from one network. */
export interface CodeAttempts {
  readonly subject: string;
  /** When the first of them was typed. */
  readonly since: Date;
  readonly wrong: number;
}

export const attemptsWhileMs = 15 * 60_000;

const maxWrong = 10;
/** Many people may share a network, and nobody who guesses has many. */
const maxWrongOfNetwork = 50;

/** Who types a code: into a cart, from a network, and as which customer. */
export function subjectsOfAttempt(cartId: string, network: string, customerId: string | undefined): readonly string[] {
  return [`cart ${cartId}`, subjectOfNetwork(network), ...(customerId === undefined ? [] : [`user ${customerId}`])];
}

function subjectOfNetwork(network: string): string {
  return `from ${network}`;
}

/** After how many seconds the next code may be typed; undefined where it may be at once. */
export function waitsFor(attempts: readonly CodeAttempts[], now: Date): number | undefined {
  const waits = attempts
    .filter(({ subject, wrong }) => wrong >= (subject.startsWith(subjectOfNetwork('')) ? maxWrongOfNetwork : maxWrong))
    .map(({ since }) => Math.ceil((since.getTime() + attemptsWhileMs - now.getTime()) / 1_000))
    .filter((seconds) => seconds > 0);
  return waits.length === 0 ? undefined : Math.max(...waits);
}
