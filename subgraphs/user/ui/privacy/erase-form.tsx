import { useMutation } from '@apollo/client/react';
import { Button, Check, entered, failureOf, Field, Notice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { EraseDocument } from '../generated/erasure-part.ts';

interface EraseFormProps {
  /** By what the shop knows that it is the owner who asks: a code where there is no password. */
  readonly proof: 'password' | 'code';
  readonly onCancel: () => void;
}

/** Says what it means, and takes the password or a code of somebody who means it. */
export function EraseForm({ proof, onCancel }: EraseFormProps): ReactNode {
  const [erase] = useMutation(EraseDocument, { refetchQueries: ['PrivacyPage'], awaitRefetchQueries: true });
  const { outcome, isBusy, attempt } = useAttempt();
  const [isMeant, setMeant] = useState(false);
  const send = async (form: HTMLFormElement) => {
    const { data, error } = await erase({ variables: { input: entered(form, [proof]) } });
    return failureOf(data?.userErase, error);
  };
  return (
    <Form
      className="card stack"
      aria-label="Erase my account"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void attempt(() => send(form));
      }}
    >
      <ul className="meaning stack" data-gap="small">
        <li>
          Each of the ten parts of the shop deletes what it has of you, and says so with a receipt, which staff can see.
        </li>
        <li>
          Orders and payments stay for the tax office, with country and region, and name nobody. Reviews stay without an
          author.
        </li>
        <li>Store credit, gift cards in your account and wish lists are lost.</li>
        <li>
          You can call it off for two weeks, unless the shop has set another time; nobody can bring it back after that.
        </li>
        <li>It cannot be asked for while orders are on their way.</li>
      </ul>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      {proof === 'password' ? (
        <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      ) : (
        <Field label="Code of your second factor" name="code" autoComplete="one-time-code" isRequired />
      )}
      <Check isSelected={isMeant} onChange={setMeant}>
        I want my account to be erased
      </Check>
      <div className="row">
        <Button type="submit" isDisabled={!isMeant} isPending={isBusy}>
          Erase my account
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
