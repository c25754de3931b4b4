import type { ServiceName } from '@agora/schema';

/**
 * SCHEDULED: it can be called off. CLOSING: the account is closed, and what it was just doing comes to its end. ERASING: every
 * service was asked to forget the person. DONE: all of them have.
 */
export type ErasureStatus = 'SCHEDULED' | 'CLOSING' | 'ERASING' | 'DONE' | 'CANCELLED';

/** That a person wants to be forgotten, and how far that is. */
export interface Erasure {
  readonly id: string;
  readonly userId: string;
  readonly status: ErasureStatus;
  readonly requestedAt: Date;
  /** When it goes on by itself. */
  readonly dueAt: Date;
  /** It is due, and goes on when the orders of the person have come to their end. */
  readonly waitsForOrders: boolean;
  /** When all services were asked last. */
  readonly askedAt: Date | null;
  readonly endedAt: Date | null;
  /** The address that the person had proven, while services are asked to forget them. */
  readonly email: string | null;
  /** Those that they had proven before it. */
  readonly earlierEmails: string[];
  /** What was ordered with those as a guest. */
  readonly guestOrderIds: string[];
  readonly version: number;
}

export interface ErasureReceipt {
  readonly erasureId: string;
  readonly service: ServiceName;
  readonly receivedAt: Date;
}

const minute = 60_000;

/** How often it is looked whether orders have come to their end. */
const orderPauseMs = 60 * minute;

/** How long services have until they are asked once more. */
const lateMs = 30 * minute;

interface Request {
  readonly id: string;
  readonly userId: string;
  readonly graceMs: number;
}

export function requestErasure({ id, userId, graceMs }: Request, now: Date): Erasure {
  const dueAt = new Date(now.getTime() + graceMs);
  const nothing = {
    waitsForOrders: false,
    askedAt: null,
    endedAt: null,
    email: null,
    earlierEmails: [],
    guestOrderIds: [],
  };
  return { id, userId, status: 'SCHEDULED', requestedAt: now, dueAt, ...nothing, version: 1 };
}

export const isUnderWay = ({ status }: Erasure): boolean => status !== 'DONE' && status !== 'CANCELLED';

export function cancelErasure(erasure: Erasure, now: Date): Erasure {
  return next(erasure, { status: 'CANCELLED', endedAt: now });
}

/** An order that is on its way needs to know whom it goes to. */
export function awaitOrders(erasure: Erasure, now: Date): Erasure {
  return next(erasure, { waitsForOrders: true, dueAt: new Date(now.getTime() + orderPauseMs) });
}

/** Whoever is logged in is out within a second; what they began before that has some time to end. */
export function closeAccount(erasure: Erasure, settleMs: number, now: Date): Erasure {
  return next(erasure, { status: 'CLOSING', waitsForOrders: false, dueAt: new Date(now.getTime() + settleMs) });
}

/** By what a person is known beside their account. */
export type KnownBy = Pick<Erasure, 'email' | 'earlierEmails' | 'guestOrderIds'>;

export function beginErasing(erasure: Erasure, knownBy: KnownBy, now: Date): Erasure {
  return next(erasure, { ...knownBy, status: 'ERASING', waitsForOrders: false, askedAt: now });
}

export function askAgain(erasure: Erasure, now: Date): Erasure {
  return next(erasure, { askedAt: now });
}

export function isLate({ askedAt }: Erasure, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() >= lateMs;
}

export function endErasure(erasure: Erasure, now: Date): Erasure {
  return next(erasure, { status: 'DONE', endedAt: now, email: null, earlierEmails: [], guestOrderIds: [] });
}

/** Who has not said yet that nothing of the person is left. */
export function missingReceipts(all: readonly ServiceName[], received: readonly ErasureReceipt[]): ServiceName[] {
  return all.filter((name) => !received.some(({ service }) => service === name));
}

function next(erasure: Erasure, changes: Partial<Erasure>): Erasure {
  return { ...erasure, ...changes, version: erasure.version + 1 };
}
