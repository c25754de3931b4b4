import type { Connection } from '@agora/kit';
import type { Notification } from '../domain/notification.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type NotificationModel = Notification;
export interface NotificationConnectionModel extends Connection<Notification> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export interface OrderModel {
  readonly id: string;
}
export interface UserModel {
  readonly id: string;
}
