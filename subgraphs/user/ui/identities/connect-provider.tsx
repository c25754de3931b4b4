import { Button, entered, Field, Notice, useAttempt, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'react-router';
import { keepWayBack } from './keep-way-back.ts';

interface ConnectProviderProps {
  readonly provider: { readonly code: string; readonly name: string };
  readonly onDone: () => void;
}

/** Takes the password, and sends the browser to the provider. */
export function ConnectProvider({ provider, onDone }: ConnectProviderProps): ReactNode {
  const { askProvider } = useSession();
  const { pathname } = useLocation();
  const { outcome, isBusy, attempt } = useAttempt();
  const connect = async (password: string) => {
    const { url, fault } = await askProvider(provider.code, password);
    if (url === undefined) return fault?.message;
    keepWayBack(pathname);
    location.assign(url);
    return undefined;
  };
  return (
    <Form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { password } = entered(event.currentTarget, ['password']);
        void attempt(() => connect(password));
      }}
    >
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          Go to {provider.name}
        </Button>
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
