import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, Notice, paths, useFaults } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { CollectionCreateDocument } from '../../generated/collections-console.ts';

const ways = [
  { value: 'HAND', text: 'By hand: each product is chosen' },
  { value: 'RULE', text: 'By a rule: all that fit it' },
];

/** Makes a collection; what is in it is said on its own page. How it is made stays as it is. */
export function NewCollection(): ReactNode {
  const [create, { data, loading }] = useMutation(CollectionCreateDocument);
  const [failure, setFailure] = useState<string>();
  const faults = useFaults(data?.collectionCreate?.userErrors);
  const navigate = useNavigate();
  const save = async (form: HTMLFormElement) => {
    const { name, way, description } = entered(form, ['name', 'way', 'description']);
    const input = { name, description, ...(way === 'RULE' && { rule: {} }), idempotencyKey: newKey() };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const id = answer?.data?.collectionCreate?.collection?.id;
    if (id !== undefined) void navigate(paths.consoleCollection(id));
    setFailure(answer?.data?.collectionCreate ? undefined : failureOf(null, answer?.error));
  };
  const shown = failure ?? faults['form'];
  return (
    <Form
      className="card"
      aria-label="New collection"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        {shown === undefined ? null : <Notice tone="danger">{shown}</Notice>}
        <Field label="Name" name="name" span={3} isRequired />
        <ListField label="How it is made" name="way" options={ways} defaultValue="HAND" fault={undefined} span={3} />
        <Field label="Description" name="description" hint="Shown above its products; may be empty." isLong />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Make the collection
          </Button>
        </div>
      </div>
    </Form>
  );
}
