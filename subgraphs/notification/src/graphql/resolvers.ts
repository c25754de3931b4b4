import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Notification } from './notification.ts';
import { NotificationConnection } from './notification-connection.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = { Query, Mutation, Subscription, Notification, NotificationConnection, User };
