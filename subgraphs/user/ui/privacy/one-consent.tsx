import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatMoment, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { ConsentPurpose, ConsentsPartFragment, PrivacyPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ConsentGiveDocument, ConsentWithdrawDocument } from '../generated/consents-part.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  MARKETING_MAIL: 'News and offers by mail',
  PERSONALISATION: 'Recommendations made for you',
};

interface OneConsentProps {
  readonly text: NonNullable<PrivacyPageQuery['consentTexts']>[number];
  /** Absent where nothing was ever said. */
  readonly consent: ConsentsPartFragment['consents'][number] | undefined;
}

/** One purpose: its text, whether it is agreed to and since when, and the change of that. */
export function OneConsent({ text: { purpose, version, text }, consent }: OneConsentProps): ReactNode {
  const [give] = useMutation(ConsentGiveDocument, { refetchQueries: ['PrivacyPage'] });
  const [withdraw] = useMutation(ConsentWithdrawDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const name = purposes[purpose];
  const isGiven = consent?.isGiven ?? false;
  const isOfOlderText = isGiven && consent?.version !== version;
  const onGive = async () => {
    const { data, error } = await give({ variables: { input: { purpose, version, idempotencyKey: newKey() } } });
    return failureOf(data?.userConsentGive, error);
  };
  const onWithdraw = async () => {
    const { data, error } = await withdraw({ variables: { input: { purpose, idempotencyKey: newKey() } } });
    return failureOf(data?.userConsentWithdraw, error);
  };
  return (
    <li className="card stack">
      <div className="row" data-apart="">
        <h3>{name}</h3>
        <Badge tone={isGiven ? 'positive' : 'plain'}>{isGiven ? 'Agreed' : 'Not agreed'}</Badge>
      </div>
      <p>{text}</p>
      {isOfOlderText ? <Notice tone="warning">You agreed to an earlier text than this one.</Notice> : null}
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <div className="row">
        {isGiven && !isOfOlderText ? null : (
          <Button look="quiet" isPending={isBusy} aria-label={`I agree: ${name}`} onPress={() => void attempt(onGive)}>
            I agree
          </Button>
        )}
        {isGiven ? (
          <Button
            look="quiet"
            isPending={isBusy}
            aria-label={`Withdraw: ${name}`}
            onPress={() => void attempt(onWithdraw)}
          >
            Withdraw
          </Button>
        ) : null}
      </div>
      {consent && consent.history.length > 0 ? (
        <details className="small">
          <summary>When you said what, word for word</summary>
          <ul className="stack">
            {consent.history.map((change) => (
              <li key={change.at}>
                {formatMoment(change.at)}: {change.isGiven ? 'agreed to' : 'withdrawn from'} text {change.version}
                {change.isGiven && change.text !== null ? <blockquote>{change.text}</blockquote> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
