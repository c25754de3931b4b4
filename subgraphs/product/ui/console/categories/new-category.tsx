import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, Notice, paths, useFaults } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { CategoryCreateDocument } from '../../generated/categories-console.ts';

interface NewCategoryProps {
  /** What it can be a part of. */
  readonly places: readonly { readonly value: string; readonly text: string }[];
}

/** Makes a category, behind those that are there already. */
export function NewCategory({ places }: NewCategoryProps): ReactNode {
  const [create, { data, loading }] = useMutation(CategoryCreateDocument);
  const [failure, setFailure] = useState<string>();
  const faults = useFaults(data?.categoryCreate?.userErrors);
  const navigate = useNavigate();
  const save = async (form: HTMLFormElement) => {
    const { name, parentId, description } = entered(form, ['name', 'parentId', 'description']);
    const input = { name, description, ...(parentId !== '' && { parentId }), idempotencyKey: newKey() };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const id = answer?.data?.categoryCreate?.category?.id;
    if (id !== undefined) void navigate(paths.consoleCategory(id));
    setFailure(answer?.data?.categoryCreate ? undefined : failureOf(null, answer?.error));
  };
  const shown = failure ?? faults['form'];
  return (
    <Form
      className="card"
      aria-label="New category"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        {shown === undefined ? null : <Notice tone="danger">{shown}</Notice>}
        <Field label="Name" name="name" span={3} isRequired />
        <ListField
          label="A part of"
          name="parentId"
          options={[{ value: '', text: 'Nothing: at the top' }, ...places]}
          defaultValue=""
          fault={faults['parentId']}
          span={3}
        />
        <Field label="Description" name="description" hint="Shown above its products; may be empty." isLong />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Make the category
          </Button>
        </div>
      </div>
    </Form>
  );
}
