import { useMutation } from '@apollo/client/react';
import { Button, failureOf, formatDay, newKey, Notice, OutcomeNotice, paths, useAttempt } from '@agora/kit-ui';
import type { ErasurePartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { EraseCancelDocument } from '../generated/erasure-part.ts';
import { EraseForm } from './erase-form.tsx';

/** The end of the account and of all that the shop has of its owner: what it means, asked for, called off. */
export function ErasurePart({ user: { erasure, hasPassword, secondFactor } }: { readonly user: ErasurePartFragment }) {
  const [isAsking, setAsking] = useState(false);
  const canProve = hasPassword === true || secondFactor !== null;
  return (
    <section className="stack" aria-labelledby="erasure">
      <h2 id="erasure">Erase my account</h2>
      {erasure ? (
        <UnderWay erasure={erasure} />
      ) : isAsking ? (
        <EraseForm proof={hasPassword === true ? 'password' : 'code'} onCancel={() => setAsking(false)} />
      ) : canProve ? (
        <>
          <p className="quiet">Everything that the shop has of you is deleted, or made to name nobody.</p>
          <div className="row">
            <Button look="quiet" onPress={() => setAsking(true)}>
              Erase my account
            </Button>
          </div>
        </>
      ) : (
        <p className="quiet">
          Your account has no password, by which the shop knows that it is you who asks.{' '}
          <Link to={paths.forgotPassword}>Set one</Link> first.
        </p>
      )}
    </section>
  );
}

type Erasure = NonNullable<ErasurePartFragment['erasure']>;

function UnderWay({ erasure }: { readonly erasure: Erasure }): ReactNode {
  const [cancel] = useMutation(EraseCancelDocument, { refetchQueries: ['PrivacyPage'], awaitRefetchQueries: true });
  const { outcome, isBusy, attempt } = useAttempt();
  const onCancel = async () => {
    const { data, error } = await cancel({ variables: { input: { idempotencyKey: newKey() } } });
    return failureOf(data?.userEraseCancel, error);
  };
  if (erasure.status !== 'SCHEDULED') {
    return <Notice tone="warning">Your account is being erased. It cannot be called off any more.</Notice>;
  }
  return (
    <>
      <Notice tone="warning">
        {erasure.waitsForOrders
          ? 'Your account is erased as soon as your orders have come to their end.'
          : `Your account is erased on ${formatDay(erasure.dueAt)}. Until then you can call it off.`}
      </Notice>
      <OutcomeNotice outcome={outcome} done="It is called off." />
      <div className="row">
        <Button isPending={isBusy} onPress={() => void attempt(onCancel)}>
          Keep my account
        </Button>
      </div>
    </>
  );
}
