import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { SynonymSetCreateDocument } from '../../generated/synonyms-console.ts';
import { languageOptions } from '../languages.ts';
import { wordsIn } from './words-in.ts';

interface NewSynonymsProps {
  readonly language: string;
  readonly onChange: () => void;
}

/** Says that words stand for one another in a language, or that some find others one way only. */
export function NewSynonyms({ language, onChange }: NewSynonymsProps): ReactNode {
  const [create] = useMutation(SynonymSetCreateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = async (form: HTMLFormElement) => {
    const given = entered(form, ['language', 'terms', 'finds']);
    const isDone = await attempt(async () => {
      const said = { language: given.language, terms: wordsIn(given.terms), finds: wordsIn(given.finds) };
      const { data, error } = await create({ variables: { input: { ...said, idempotencyKey: newKey() } } });
      return failureOf(data?.synonymSetCreate, error);
    });
    if (!isDone) return;
    form.reset();
    onChange();
  };
  return (
    <Form
      key={language}
      className="card"
      aria-label="New synonyms"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <ListField
          label="Language of the words"
          name="language"
          options={[{ value: 'en', text: 'English' }, ...languageOptions()]}
          defaultValue={language}
          fault={undefined}
        />
        <Field label="Words" name="terms" hint="With commas between: sofa, couch, settee" span={3} isRequired />
        <Field
          label="Find these, too"
          name="finds"
          hint="And not the other way round; empty when the words find one another."
          span={3}
        />
        <OutcomeNotice outcome={outcome} done="They are found from now on." />
        <div className="row">
          <Button type="submit" isPending={isBusy}>
            Add them
          </Button>
        </div>
      </div>
    </Form>
  );
}
