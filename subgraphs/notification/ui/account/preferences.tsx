import { useMutation } from '@apollo/client/react';
import { Check, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { AccountNotificationsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { SetPreferenceDocument } from '../generated/set-preference.ts';

type Preference = NonNullable<AccountNotificationsFragment['notificationPreferences']>[number];

const categories: Readonly<Record<Preference['category'], string>> = {
  ORDER: 'Orders: confirmed, cancelled, waiting for goods',
  PAYMENT: 'Refunds',
  DELIVERY: 'Parcels: on their way, delivered',
  STOCK: 'Goods you wait for',
  REVIEW: 'Your reviews',
  ACCOUNT: 'Your account and its safety',
  SALES: 'What you sell: orders, low stock, reviews',
  TASK: 'Parcels of your depot',
  OPERATIONS: 'The shop: what somebody must see to',
};

const channels: Readonly<Record<Preference['channel'], string>> = { IN_APP: 'Here', EMAIL: 'By mail' };

/** Of what somebody is told, and how. */
export function Preferences({ preferences }: { readonly preferences: readonly Preference[] }): ReactNode {
  const [save] = useMutation(SetPreferenceDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const { outcome, isBusy, attempt } = useAttempt();
  const set = ({ category, channel }: Preference, isOn: boolean) =>
    attempt(async () => {
      const input = { category, channel, isOn, idempotencyKey: newKey() };
      const { data, error } = await save({ variables: { input } });
      return failureOf(data?.notificationPreferenceSet, error);
    });
  return (
    <details>
      <summary>What you are told, and how</summary>
      <div className="stack">
        {[...Map.groupBy(preferences, ({ category }) => category)].map(([category, ways]) => (
          <fieldset key={category} className="preference">
            <legend>{categories[category]}</legend>
            <div className="row">
              {ways.map((way) => (
                <Check
                  key={way.channel}
                  isSelected={way.isOn}
                  isDisabled={isBusy || way.isRequired}
                  onChange={(isOn) => void set(way, isOn)}
                >
                  {channels[way.channel]}
                </Check>
              ))}
            </div>
          </fieldset>
        ))}
        <p className="small quiet">
          What protects your account, and mails about your orders, always come. Mails about offers are chosen with your
          profile.
        </p>
        <div role="status">
          <OutcomeNotice outcome={outcome} done="Saved." />
        </div>
      </div>
    </details>
  );
}
