import type { EventDraft } from '@agora/schema';
import type { Message } from './message.ts';
import type { Way } from './preferences.ts';

export type NotificationCategory =
  'ORDER' | 'PAYMENT' | 'DELIVERY' | 'ACCOUNT' | 'REVIEW' | 'STOCK' | 'SALES' | 'TASK' | 'OPERATIONS';

export type NotificationChannel = 'IN_APP';

/** A message to one person. */
export interface Notification {
  readonly id: string;
  readonly recipientId: string;
  /** The event that caused it: each causes at most one for each person and channel. */
  readonly eventId: string;
  readonly channel: NotificationChannel;
  readonly category: NotificationCategory;
  /** The order it is about. */
  readonly orderId: string | null;
  readonly message: Message;
  /** Counts a recipient's notifications without gaps, in the order in which they are sent. */
  readonly sequence: number;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

/** What a recipient has, summed up. */
export interface Mailbox {
  readonly recipientId: string;
  readonly lastSequence: number;
  readonly unreadCount: number;
  /** By which they do not want to be told. */
  readonly switchedOff: readonly Way[];
}

export interface NotificationDecision {
  readonly refused?: never;
  readonly mailbox: Mailbox;
  /** Those that changed, as they are now. */
  readonly notifications: readonly Notification[];
  readonly events: readonly EventDraft[];
}
