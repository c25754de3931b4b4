import { useMutation } from '@apollo/client/react';
import { Button, Check, entered, failureOf, Field, Notice, Select, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ServiceTokenCreateDocument } from '../generated/service-tokens-page.ts';
import { NewSecret } from './new-secret.tsx';
import { scopeText } from './scope-text.ts';

const lives = [
  { value: '30', text: '30 days' },
  { value: '90', text: '90 days' },
  { value: '180', text: 'Half a year' },
  { value: '364', text: 'A year' },
] as const;

const dayMs = 86_400_000;

interface CreateTokenProps {
  /** All that somebody may do. */
  readonly scopes: readonly string[];
  readonly hasPassword: boolean;
}

/** Makes a token, and shows its secret this one time. */
export function CreateToken({ scopes, hasPassword }: CreateTokenProps): ReactNode {
  const [create] = useMutation(ServiceTokenCreateDocument, { refetchQueries: ['ServiceTokensPage'] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [days, setDays] = useState<(typeof lives)[number]['value']>('90');
  const [secret, setSecret] = useState<string>();
  const proof = hasPassword ? 'password' : 'code';

  const send = async (form: HTMLFormElement) => {
    const isDone = await attempt(async () => {
      const expiresAt = new Date(Date.now() + Number(days) * dayMs).toISOString();
      const input = { ...entered(form, ['name', proof]), scopes: [...chosen], expiresAt };
      const { data, error } = await create({ variables: { input } });
      setSecret(data?.serviceTokenCreate?.secret ?? undefined);
      return failureOf(data?.serviceTokenCreate, error);
    });
    if (!isDone) return;
    form.reset();
    setChosen(new Set());
  };
  const choose = (scope: string, isChosen: boolean) => {
    setChosen((before) => new Set([...before].filter((one) => one !== scope).concat(isChosen ? [scope] : [])));
  };

  return (
    <section className="stack" aria-labelledby="create-token">
      <h2 id="create-token">A new one</h2>
      {secret === undefined ? null : <NewSecret secret={secret} onDone={() => setSecret(undefined)} />}
      <Form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
        <Field label="Name" name="name" hint="Which program it is for." maxLength={100} isRequired />
        <fieldset className="stack" data-gap="small">
          <legend className="small">
            <strong>What it may do</strong>
          </legend>
          {scopes.map((scope) => (
            <Check key={scope} isSelected={chosen.has(scope)} onChange={(isChosen) => choose(scope, isChosen)}>
              <span>
                {scopeText(scope)} <code>{scope}</code>
              </span>
            </Check>
          ))}
        </fieldset>
        <Select label="Good for" value={days} options={lives} onChange={setDays} />
        {hasPassword ? (
          <Field label="Your password" name="password" type="password" autoComplete="current-password" isRequired />
        ) : (
          <Field label="Code of your second factor" name="code" autoComplete="one-time-code" isRequired />
        )}
        <Button type="submit" isDisabled={chosen.size === 0} isPending={isBusy}>
          Make the token
        </Button>
      </Form>
    </section>
  );
}
