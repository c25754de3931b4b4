import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt, useFaults } from '@agora/kit-ui';
import type { CategoryEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { CategoryUpdateDocument } from '../../generated/category-detail.ts';

/** What is said of a category. */
export function CategoryForm({ category }: { readonly category: CategoryEntryFragment }): ReactNode {
  const { id: categoryId, name, slug, description, version: expectedVersion } = category;
  const [update, { data }] = useMutation(CategoryUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const faults = useFaults(data?.categoryUpdate?.userErrors);
  const save = (form: HTMLFormElement) =>
    attempt(async () => {
      const said = entered(form, ['name', 'slug', 'description']);
      const input = { ...said, slug: said.slug.trim(), categoryId, expectedVersion, idempotencyKey: newKey() };
      const { data: answer, error } = await update({ variables: { input } });
      return failureOf(answer?.categoryUpdate, error);
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
          hint="Behind /c/. The one before goes on leading here."
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
