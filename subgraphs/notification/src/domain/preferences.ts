import type { NotificationCategory } from './notification.ts';

export type PreferenceChannel = 'IN_APP' | 'EMAIL';

/** A way in which somebody is told of one kind of things. It is kept with the rows, so names change by additions. */
export type Way = `${NotificationCategory}:${PreferenceChannel}`;

export interface Preference {
  readonly category: NotificationCategory;
  readonly channel: PreferenceChannel;
  readonly isOn: boolean;
  /** It cannot be switched off. */
  readonly isRequired: boolean;
}

const categories: readonly NotificationCategory[] = ['ORDER', 'PAYMENT', 'DELIVERY', 'STOCK', 'REVIEW', 'ACCOUNT'];

/** What only those are told who have one of these roles. */
const ofRoles = [
  { category: 'SALES', roles: ['VENDOR'] },
  { category: 'TASK', roles: ['COURIER'] },
  { category: 'OPERATIONS', roles: ['SUPPORT', 'ADMIN'] },
] as const satisfies readonly { readonly category: NotificationCategory; readonly roles: readonly string[] }[];

const channels: readonly PreferenceChannel[] = ['IN_APP', 'EMAIL'];

/** What protects an account, and the written word on a purchase, to which a buyer has a right. */
const required: ReadonlySet<Way> = new Set<Way>(['ACCOUNT:IN_APP', 'ACCOUNT:EMAIL', 'ORDER:EMAIL']);

const wayOf = (category: NotificationCategory, channel: PreferenceChannel): Way => `${category}:${channel}`;

export const isRequired = (category: NotificationCategory, channel: PreferenceChannel): boolean =>
  required.has(wayOf(category, channel));

/** All ways there are for somebody of these roles, in the order in which they are shown; everything is on until it is switched off. */
export function preferencesOf(switchedOff: readonly Way[], roles: readonly string[]): readonly Preference[] {
  const own = ofRoles.filter((one) => one.roles.some((role) => roles.includes(role))).map(({ category }) => category);
  return [...categories, ...own].flatMap((category) =>
    channels.map((channel) => ({
      category,
      channel,
      isOn: isOn(switchedOff, category, channel),
      isRequired: isRequired(category, channel),
    })),
  );
}

export function isOn(switchedOff: readonly Way[], category: NotificationCategory, channel: PreferenceChannel): boolean {
  return !switchedOff.includes(wayOf(category, channel));
}

export type PreferenceChange =
  | { readonly refused: 'PREFERENCE_REQUIRED'; readonly field: readonly string[] }
  | { readonly refused?: never; readonly switchedOff: readonly Way[] };

/** Switches a way on or off, which may have been so before. */
export function setPreference(
  switchedOff: readonly Way[],
  { category, channel, isOn: shallBeOn }: Omit<Preference, 'isRequired'>,
): PreferenceChange {
  const way = wayOf(category, channel);
  const others = switchedOff.filter((other) => other !== way);
  if (shallBeOn) return { switchedOff: others };
  return required.has(way) ? { refused: 'PREFERENCE_REQUIRED', field: ['isOn'] } : { switchedOff: [...others, way] };
}
