import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, Notice, useFaults } from '@agora/kit-ui';
import type { ProfileSettingsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ProfileUpdateDocument } from '../generated/profile-settings.ts';

interface ProfileFormProps {
  readonly profile: ProfileSettingsFragment;
  readonly onDone: () => void;
}

/** The languages in which the shop writes its mails. */
const mailLanguages = [
  { value: 'en', text: 'English' },
  { value: 'de', text: 'German' },
];
const timeZones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, text: value.replaceAll('_', ' ') }));
const names = ['displayName', 'locale', 'timeZone', 'phone'] as const;

/** Changes a profile. What is wrong with it the shop says, at the field. */
export function ProfileForm({ profile, onDone }: ProfileFormProps): ReactNode {
  const [update, { data, error, loading, called }] = useMutation(ProfileUpdateDocument);
  const [isLost, setLost] = useState(false);
  const byField = useFaults(data?.userProfileUpdate?.userErrors);
  const isUnanswered = called && !loading && !data?.userProfileUpdate;
  const failure = isLost || isUnanswered ? failureOf(null, error) : (byField['form'] ?? byField['expectedVersion']);
  const { displayName, locale, timeZone, phone, version } = profile;

  const save = async (form: HTMLFormElement): Promise<void> => {
    setLost(false);
    const given = entered(form, names);
    const input = {
      ...given,
      timeZone: given.timeZone === '' ? null : given.timeZone,
      phone: given.phone.trim() === '' ? null : given.phone,
      expectedVersion: version,
      idempotencyKey: newKey(),
    };
    const answer = await update({ variables: { input } });
    if (answer.data?.userProfileUpdate?.user) onDone();
  };

  return (
    <Form
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget).catch(() => setLost(true));
      }}
    >
      <div className="fields">
        {failure === undefined ? null : <Notice tone="danger">{failure}</Notice>}
        <Field
          label="Name"
          name="displayName"
          autoComplete="name"
          defaultValue={displayName}
          maxLength={100}
          isRequired
        />
        <ListField
          label="Language of mails"
          name="locale"
          options={withCurrent(mailLanguages, locale)}
          defaultValue={locale ?? 'en'}
          fault={byField['locale']}
        />
        <ListField
          label="Time zone (optional)"
          name="timeZone"
          options={withCurrent([{ value: '', text: '' }, ...timeZones], timeZone)}
          defaultValue={timeZone ?? ''}
          fault={byField['timeZone']}
        />
        <Field
          label="Telephone (optional)"
          name="phone"
          type="tel"
          autoComplete="tel"
          hint="With the country code, as +1 206 555 0100."
          defaultValue={phone ?? ''}
        />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Save profile
          </Button>
          <Button look="quiet" onPress={onDone}>
            Cancel
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** What somebody has chosen stays in the list, also where the list does not know it. */
function withCurrent(options: readonly { readonly value: string; readonly text: string }[], current: string | null) {
  const isKnown = current === null || options.some(({ value }) => value === current);
  return isKnown ? options : [...options, { value: current, text: current }];
}
