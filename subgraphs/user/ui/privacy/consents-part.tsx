import { Away } from '@agora/kit-ui';
import type { ConsentsPartFragment, PrivacyPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { OneConsent } from './one-consent.tsx';

interface ConsentsPartProps {
  /** The newest one for each purpose; null where they cannot be read. */
  readonly texts: PrivacyPageQuery['consentTexts'];
  readonly user: ConsentsPartFragment;
}

/** What the shop may do beside what an order needs, if somebody wants it. */
export function ConsentsPart({ texts, user: { consents } }: ConsentsPartProps): ReactNode {
  return (
    <section className="stack" aria-labelledby="consents">
      <h2 id="consents">What you agree to</h2>
      {texts === null ? (
        <Away what="What you can agree to" />
      ) : texts.length === 0 ? (
        <p className="quiet">The shop asks nobody to agree to anything at the moment.</p>
      ) : (
        <ul className="stack">
          {texts.map((text) => (
            <OneConsent
              key={text.purpose}
              text={text}
              consent={consents.find(({ purpose }) => purpose === text.purpose)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
