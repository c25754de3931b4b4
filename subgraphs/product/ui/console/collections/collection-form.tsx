import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt, useFaults } from '@agora/kit-ui';
import type { CollectionEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { CollectionUpdateDocument } from '../../generated/collection-detail.ts';

/** What is said of a collection. */
export function CollectionForm({ collection }: { readonly collection: CollectionEntryFragment }): ReactNode {
  const { id: collectionId, name, slug, description, version: expectedVersion } = collection;
  const [update, { data }] = useMutation(CollectionUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const faults = useFaults(data?.collectionUpdate?.userErrors);
  const save = (form: HTMLFormElement) =>
    attempt(async () => {
      const said = entered(form, ['name', 'slug', 'description']);
      const input = { ...said, slug: said.slug.trim(), collectionId, expectedVersion, idempotencyKey: newKey() };
      const { data: answer, error } = await update({ variables: { input } });
      return failureOf(answer?.collectionUpdate, error);
    });
  return (
    <Form
      className="card"
      aria-label="What is said of it"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <Field label="Name" name="name" defaultValue={name} span={3} isRequired />
        <Field
          label="Address"
          name="slug"
          defaultValue={slug}
          hint="The one before goes on finding it."
          span={3}
          isRequired
        />
        <Field label="Description" name="description" defaultValue={description} isLong />
        <OutcomeNotice outcome={outcome} done="It is said so from now on." />
        <div className="row">
          <Button type="submit" isPending={isBusy}>
            Save
          </Button>
        </div>
      </div>
    </Form>
  );
}
