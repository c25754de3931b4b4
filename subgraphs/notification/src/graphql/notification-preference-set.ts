import { mutate, requireViewer } from '@agora/kit';
import { preferencesOf, setPreference, type Way } from '../domain/preferences.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { type Refusal, userErrorOf } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly switchedOff: readonly Way[] } | Refusal;

export const notificationPreferenceSet: NonNullable<MutationResolvers['notificationPreferenceSet']> = (
  _,
  { input },
  context,
) => {
  const { id: viewerId, roles } = requireViewer(context);
  return mutate(context, {
    operation: 'notificationPreferenceSet',
    caller: viewerId,
    input,
    async decide({ notifications }): Promise<Outcome> {
      const mailbox = await notifications.lockMailbox(viewerId);
      const change = setPreference(mailbox.switchedOff, input);
      if (change.refused) return change;
      await notifications.savePreferences({ ...mailbox, switchedOff: change.switchedOff });
      return change;
    },
    answer: ({ switchedOff }) => ({ preferences: [...preferencesOf(switchedOff, roles)], userErrors: [] }),
    refuse: (refusal) => ({ preferences: null, userErrors: [userErrorOf(refusal)] }),
  });
};
