import type { Connection } from '@agora/kit';
import type { Notification } from '../domain/notification.ts';
import type { WebhookAttempt, WebhookDelivery } from '../domain/webhooks/webhook-delivery.ts';
import type { WebhookEndpoint } from '../domain/webhooks/webhook-endpoint.ts';

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
export type WebhookEndpointModel = WebhookEndpoint;
export type WebhookDeliveryModel = WebhookDelivery;
export type WebhookAttemptModel = WebhookAttempt;
