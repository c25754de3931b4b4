import { useMutation } from '@apollo/client/react';
import { Badge, Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { SynonymEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { SynonymSetDeleteDocument, SynonymSetUpdateDocument } from '../../generated/synonyms-console.ts';
import { nameOfLanguage } from '../languages.ts';
import { wordsIn } from './words-in.ts';

interface SynonymEntryProps {
  readonly set: SynonymEntryFragment;
  readonly onChange: () => void;
}

/** One set of words, to be changed or taken away. */
export function SynonymEntry({ set, onChange }: SynonymEntryProps): ReactNode {
  const { id: synonymSetId, language, terms, finds, version: expectedVersion } = set;
  const [update] = useMutation(SynonymSetUpdateDocument);
  const [remove] = useMutation(SynonymSetDeleteDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const input = { synonymSetId, expectedVersion };
  const said = terms.join(', ');
  const save = (form: HTMLFormElement) =>
    attempt(async () => {
      const given = entered(form, ['terms', 'finds']);
      const changed = { terms: wordsIn(given.terms), finds: wordsIn(given.finds), idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input: { ...input, ...changed } } });
      return failureOf(data?.synonymSetUpdate, error);
    });
  const onRemove = async () => {
    const isDone = await attempt(async () => {
      const { data, error } = await remove({ variables: { input: { ...input, idempotencyKey: newKey() } } });
      return failureOf(data?.synonymSetDelete, error);
    });
    if (isDone) onChange();
  };
  return (
    <li className="card stack">
      <p className="row" data-apart="">
        <span>
          {said}
          {finds.length > 0 ? ` → ${finds.join(', ')}` : ''}
        </span>
        <Badge tone="plain">{nameOfLanguage(language)}</Badge>
      </p>
      <OutcomeNotice outcome={outcome} done="It is so from now on." />
      <details>
        <summary aria-label={`Change ${said}`}>Change</summary>
        <Form
          aria-label={`Change ${said}`}
          onSubmit={(event) => {
            event.preventDefault();
            void save(event.currentTarget);
          }}
        >
          <div className="fields">
            <Field label="Words" name="terms" defaultValue={said} span={3} isRequired />
            <Field label="Find these, too" name="finds" defaultValue={finds.join(', ')} span={3} />
            <div className="row">
              <Button type="submit" look="quiet" isPending={isBusy}>
                Save
              </Button>
              <Button look="link" isDisabled={isBusy} aria-label={`Remove ${said}`} onPress={() => void onRemove()}>
                Remove
              </Button>
            </div>
          </div>
        </Form>
      </details>
    </li>
  );
}
