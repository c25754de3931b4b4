import { Button, Check, entered, Field, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { scopeText } from '../service-tokens/scope-text.ts';

export interface Permissions {
  readonly name: string;
  readonly scopes: string[];
}

interface PermissionFormProps {
  readonly label: string;
  readonly button: string;
  /** All that a group can allow. */
  readonly scopes: readonly string[];
  /** What is known already. */
  readonly group?: { readonly name: string; readonly scopes: readonly string[] };
  /** Resolves to what was wrong. */
  readonly onSave: (given: Permissions) => Promise<string | undefined>;
}

/** What a group is called, and what it allows. */
export function PermissionForm({ label, button, scopes, group, onSave }: PermissionFormProps): ReactNode {
  const { outcome, isBusy, attempt } = useAttempt();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(group?.scopes));
  const choose = (scope: string, isChosen: boolean) => {
    setChosen((before) => new Set([...before].filter((one) => one !== scope).concat(isChosen ? [scope] : [])));
  };
  const save = async (form: HTMLFormElement) => {
    const name = entered(form, ['name']).name.trim();
    const isSaved = await attempt(() => onSave({ name, scopes: [...chosen] }));
    if (!isSaved || group) return;
    form.reset();
    setChosen(new Set());
  };
  return (
    <Form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <Field label="Name" name="name" maxLength={100} defaultValue={group?.name ?? ''} isRequired />
      <fieldset className="stack" data-gap="small">
        <legend className="small">
          <strong>What it allows</strong>
        </legend>
        {scopes.map((scope) => (
          <Check key={scope} isSelected={chosen.has(scope)} onChange={(isChosen) => choose(scope, isChosen)}>
            <span>
              {scopeText(scope)} <code>{scope}</code>
            </span>
          </Check>
        ))}
      </fieldset>
      <Button type="submit" look="quiet" isDisabled={chosen.size === 0} isPending={isBusy}>
        {button}
      </Button>
      <OutcomeNotice outcome={outcome} done={group ? 'It holds from now on.' : 'The group is there.'} />
    </Form>
  );
}
