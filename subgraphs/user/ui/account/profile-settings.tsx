import { Button, type FragmentRef, unmask } from '@agora/kit-ui';
import type { ProfileSettingsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { ProfileForm } from './profile-form.tsx';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** How the shop knows somebody, and writes to them. */
export function ProfileSettings({ user }: { readonly user: FragmentRef<ProfileSettingsFragment> }): ReactNode {
  const profile = unmask<ProfileSettingsFragment>(user);
  const [isChanging, setChanging] = useState(false);
  const { displayName, locale, timeZone, phone } = profile;
  const parts = [
    { name: 'Name', value: displayName },
    { name: 'Language', value: locale === null ? null : (languages.of(locale) ?? locale) },
    { name: 'Time zone', value: timeZone?.replaceAll('_', ' ') },
    { name: 'Telephone', value: phone },
  ];
  return (
    <section className="stack" aria-labelledby="profile">
      <h2 id="profile">Profile</h2>
      {isChanging ? (
        <ProfileForm profile={profile} onDone={() => setChanging(false)} />
      ) : (
        <>
          <dl className="profile small">
            {parts.map(({ name, value }) => (
              <div key={name}>
                <dt className="quiet">{name}</dt>
                <dd>{value ?? '–'}</dd>
              </div>
            ))}
          </dl>
          <Button look="link" onPress={() => setChanging(true)}>
            Change the profile
          </Button>
        </>
      )}
    </section>
  );
}
