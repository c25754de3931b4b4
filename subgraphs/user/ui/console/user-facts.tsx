import { formatDay, Notice, words } from '@agora/kit-ui';
import type { UserFactsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** Who somebody is to the shop. */
export function UserFacts({ user }: { readonly user: UserFactsFragment }): ReactNode {
  const { emailVerifiedAt, registeredAt, locale, timeZone, phone, vendor, courier, erasure } = user;
  const facts = [
    { name: 'Since', value: formatDay(registeredAt) },
    { name: 'Address', value: emailVerifiedAt === null ? 'Not confirmed' : `Confirmed ${formatDay(emailVerifiedAt)}` },
    { name: 'Language', value: locale },
    { name: 'Time zone', value: timeZone?.replaceAll('_', ' ') },
    { name: 'Telephone', value: phone },
    { name: 'Acts for', value: vendor?.name ?? courier?.name },
  ];
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">Account</h2>
      {erasure ? (
        <Notice tone="warning">
          An erasure is under way: {words(erasure.status).toLowerCase()}, due {formatDay(erasure.dueAt)}.
        </Notice>
      ) : null}
      <dl className="profile small">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
