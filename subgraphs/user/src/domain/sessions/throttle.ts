/** Attempts that were counted under one key, of late. */
export interface Attempts {
  readonly count: number;
  /** When the last of them was let through; where one is forgotten at a time, when that last happened. */
  readonly lastAt: Date;
}

/** How many attempts are let through under one key, and how the others have to wait. */
interface Allowance {
  /** So many at once. */
  readonly free: number;
  /** After those, each has to wait for so long since the one before ... */
  readonly firstDelayMs: number;
  /** ... and by so much longer than the one before it did ... */
  readonly growth: number;
  /** ... up to this. */
  readonly longestDelayMs: number;
  /** When nothing was tried for so long, all are free again. */
  readonly forgottenAfterMs: number;
}

/** One of the counts that an attempt falls under. */
export interface Count {
  readonly key: string;
  readonly allowance: Allowance;
  /** Whether only one party tries under it: a success of theirs takes all of their failures back, not one. */
  readonly isOwn: boolean;
}

export type Admission =
  | { readonly isAdmitted: true; readonly attempts: ReadonlyMap<string, Attempts> }
  | { readonly isAdmitted: false; readonly retryAfterSeconds: number };

const minute = 60_000;

/** Whoever tries, they wait longer each time and are never locked out for good. */
const guesses = { firstDelayMs: 1_000, growth: 2, longestDelayMs: 15 * minute, forgottenAfterMs: 24 * 60 * minute };
const steady = (perMinute: number) => ({
  firstDelayMs: minute / perMinute,
  growth: 1,
  longestDelayMs: minute / perMinute,
  forgottenAfterMs: 15 * minute,
});

const allowances = {
  /** Of one device that has logged in to this account before. */
  device: { free: 10, ...guesses },
  /** On one account from one address. */
  accountAtAddress: { free: 5, ...guesses },
  /** On one account, by all who are not known. */
  account: { free: 20, ...guesses },
  /** Failures of one address, whatever the account. */
  address: { free: 20, ...steady(4) },
  /** Failures of all who are not known. */
  all: { free: 600, ...steady(600) },
  /** On one account, where its address has failed too often: the password is checked once, and then ever more rarely. */
  accountAtThrottledAddress: { free: 1, ...guesses },
  /** Checks of passwords, right or wrong, of accounts or not, for an address that has failed too often. */
  checksWhileThrottled: { free: 60, ...steady(120) },
  /** Those of them that may let somebody in: as many again as without a throttle. */
  chancesWhileThrottled: { free: 20, ...steady(4) },
  allChancesWhileThrottled: { free: 600, ...steady(600) },
  /** Of passwords given by who is logged in, or has a link of the mailbox. */
  passwordProofs: { free: 10, ...guesses },
  /** Requests of one account for another mail. */
  mailRequests: { free: 3, ...guesses, firstDelayMs: minute },
  /** Mails that strangers can have sent to one mailbox: five at once, then three an hour. */
  mails: {
    free: 5,
    firstDelayMs: 20 * minute,
    growth: 1,
    longestDelayMs: 20 * minute,
    forgottenAfterMs: 24 * 60 * minute,
  },
  /** Of one address, for another password. */
  resetRequests: { free: 20, ...steady(4) },
  /** Of one person, to act for a vendor or a courier, or to work at the shop. */
  invitations: { free: 20, ...steady(1) },
  /** Of one of the staff, to act as customers. */
  impersonations: { free: 20, ...steady(1) },
  /** What is to be signed with a passkey, asked for from one address. */
  passkeyChallenges: { free: 60, ...steady(30) },
  /** What was not signed with a passkey of ours, from one address. */
  passkeyLogins: { free: 20, ...steady(4) },
  /** Browsers of one address that are sent to a provider of identities. */
  identityFlows: { free: 60, ...steady(30) },
  /** Browsers of one address that bring nothing of use from there. */
  identityLogins: { free: 20, ...steady(4) },
  /** Secrets that open nothing, of one address. */
  serviceTokens: { free: 20, ...steady(4) },
  /** Links of no use by which mails are to be stopped, from one address. */
  unsubscribing: { free: 20, ...steady(4) },
  /** Of one address. */
  registrations: { free: 100, ...steady(10) },
} as const satisfies Record<string, Allowance>;

/** Where a login comes from, as far as that says who may be trying. */
export interface LoginOrigin {
  /** The account that is meant, whether there is one or not. */
  readonly account: string;
  readonly address: string;
  /** A device that has logged in to this account before. */
  readonly device: string | undefined;
  /** Whether this account was logged in to from this address before. */
  readonly isAddressKnown: boolean;
}

/**
 * What a login is counted under. Strangers cannot use up what the owner has: a device that is known has a count of its
 * own, and where an account was logged in to before it does not depend on what is tried from elsewhere, or on others from there.
 */
export function countsOfLogin({ account, address, device, isAddressKnown }: LoginOrigin): readonly Count[] {
  if (device !== undefined) return [{ key: `device ${device}`, allowance: allowances.device, isOwn: true }];
  const here = { key: `login ${account} ${address}`, allowance: allowances.accountAtAddress, isOwn: true };
  if (isAddressKnown) return [here];
  return [
    here,
    { key: `logins ${address}`, allowance: allowances.address, isOwn: false },
    { key: `login ${account}`, allowance: allowances.account, isOwn: false },
    { key: 'logins', allowance: allowances.all, isOwn: false },
  ];
}

/**
 * What a wrong password is counted under beside, where its account is known at its address: else who shares a network that
 * is throttled would learn by the answer who logs in there.
 */
export function countsOfFailureAtHome(origin: LoginOrigin): readonly Count[] {
  if (origin.device !== undefined || !origin.isAddressKnown) return [];
  return countsOfLogin({ ...origin, isAddressKnown: false }).filter(({ isOwn }) => !isOwn);
}

/**
 * What a login is counted under that is refused because others have failed too often, so that somebody whom nothing says
 * anything about, behind one address with whoever guesses, is not kept out. Empty for who is counted alone anyway.
 */
export function countsWhileThrottled(origin: LoginOrigin): readonly Count[] {
  const { account, address, device, isAddressKnown } = origin;
  if (device !== undefined || isAddressKnown) return [];
  return [
    { key: `login ${account} ${address}`, allowance: allowances.accountAtThrottledAddress, isOwn: true },
    { key: `login ${account}`, allowance: allowances.account, isOwn: false },
    { key: `checks ${address}`, allowance: allowances.checksWhileThrottled, isOwn: false },
  ];
}

/**
 * How many of those may be let in: it bounds what a list of stolen passwords is worth. What names no account takes nothing
 * from those that do, and the same way.
 */
export function chancesWhileThrottled(address: string, hasAccount: boolean): readonly Count[] {
  const whose = hasAccount ? 'chances' : 'chances of nobody';
  return [
    { key: `${whose} ${address}`, allowance: allowances.chancesWhileThrottled, isOwn: false },
    { key: whose, allowance: allowances.allChancesWhileThrottled, isOwn: false },
  ];
}

export function countsOfRegistration(address: string): readonly Count[] {
  return [{ key: `registrations ${address}`, allowance: allowances.registrations, isOwn: false }];
}

/** Guesses at the password of an account by who is logged in to it, or has a link of its mailbox. */
export function countsOfPasswordProof(userId: string): readonly Count[] {
  return [{ key: `password of ${userId}`, allowance: allowances.passwordProofs, isOwn: true }];
}

/** Guesses at the second factor of an account by who has its password; a device that is known does not wait for strangers. */
export function countsOfSecondFactor(userId: string, device: string | undefined): readonly Count[] {
  const key = `second factor of ${userId}${device === undefined ? '' : ` on ${device}`}`;
  return [{ key, allowance: allowances.passwordProofs, isOwn: true }];
}

export function countsOfResetRequest(address: string): readonly Count[] {
  return [{ key: `resets ${address}`, allowance: allowances.resetRequests, isOwn: false }];
}

export function countsOfMailRequest(userId: string): readonly Count[] {
  return [{ key: `mail for ${userId}`, allowance: allowances.mailRequests, isOwn: true }];
}

export function countsOfImpersonations(actorId: string): readonly Count[] {
  return [{ key: `impersonations of ${actorId}`, allowance: allowances.impersonations, isOwn: true }];
}

export function countsOfPasskeyChallenges(address: string): readonly Count[] {
  return [{ key: `passkey challenges ${address}`, allowance: allowances.passkeyChallenges, isOwn: false }];
}

export function countsOfPasskeyLogins(address: string): readonly Count[] {
  return [{ key: `passkey logins ${address}`, allowance: allowances.passkeyLogins, isOwn: false }];
}

export function countsOfIdentityFlows(address: string): readonly Count[] {
  return [{ key: `identity flows ${address}`, allowance: allowances.identityFlows, isOwn: false }];
}

export function countsOfIdentityLogins(address: string): readonly Count[] {
  return [{ key: `identity logins ${address}`, allowance: allowances.identityLogins, isOwn: false }];
}

export function countsOfServiceTokens(address: string): readonly Count[] {
  return [{ key: `service tokens ${address}`, allowance: allowances.serviceTokens, isOwn: false }];
}

export function countsOfUnsubscribing(address: string): readonly Count[] {
  return [{ key: `unsubscribing ${address}`, allowance: allowances.unsubscribing, isOwn: false }];
}

export function countsOfInvitations(userId: string): readonly Count[] {
  return [{ key: `invitations of ${userId}`, allowance: allowances.invitations, isOwn: true }];
}

/** What is beyond it is not sent, and nobody is told: whether a mailbox gets many mails is its owner's business. */
export function countsOfMail(email: string): readonly Count[] {
  return [{ key: `mail ${email}`, allowance: allowances.mails, isOwn: false }];
}

/**
 * Counts an attempt before it is tried, so that many at once get no more tries than one after the other. It is let through
 * when every count allows it; one that is not is not counted.
 */
export function admit(counts: readonly Count[], known: ReadonlyMap<string, Attempts>, now: Date): Admission {
  const fresh = { count: 0, lastAt: new Date(0) };
  const current = counts.map((count) => {
    const attempts = known.get(count.key) ?? fresh;
    const isForgotten = attempts.lastAt.getTime() + count.allowance.forgottenAfterMs <= now.getTime();
    return { ...count, attempts: isForgotten ? fresh : recovered(attempts, count.allowance, now) };
  });
  const waits = current.map(({ allowance, attempts }) => attempts.lastAt.getTime() + delayOf(attempts, allowance));
  const waitMs = Math.max(...waits) - now.getTime();
  if (waitMs > 0) return { isAdmitted: false, retryAfterSeconds: Math.ceil(waitMs / 1000) };
  const attempts = current.map(({ key, allowance, attempts: { count, lastAt } }) => {
    const isRecovering = allowance.growth === 1 && count > 0;
    return [key, { count: count + 1, lastAt: isRecovering ? lastAt : now }] as const;
  });
  return { isAdmitted: true, attempts: new Map(attempts) };
}

/**
 * Where the delay is always the same, one attempt is forgotten for each delay that has passed: whoever shares the count
 * does not wait for a silence that a busy network never has, and no more are let through in the long run.
 */
function recovered(attempts: Attempts, { free, firstDelayMs, growth }: Allowance, now: Date): Attempts {
  if (growth !== 1) return attempts;
  const { count, lastAt } = attempts;
  const delays = Math.max(Math.floor((now.getTime() - lastAt.getTime()) / firstDelayMs), 0);
  const left = Math.min(count, free) - delays;
  return { count: Math.max(left, 0), lastAt: new Date(lastAt.getTime() + delays * firstDelayMs) };
}

function delayOf({ count }: Attempts, { free, firstDelayMs, growth, longestDelayMs }: Allowance): number {
  return count < free ? 0 : Math.min(firstDelayMs * growth ** (count - free), longestDelayMs);
}
