import { Button, entered, Field, Select, words } from '@agora/kit-ui';
import type { UsersConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { allRoles, orders } from './user-filters.ts';

const roles = [{ value: '', text: 'All' }, ...allRoles.map((value) => ({ value, text: words(value) }))];

interface FindUsersProps {
  readonly groups: NonNullable<UsersConsoleQuery['customerGroups']>;
}

/** By which words, roles and groups people are looked for; it stands in the address. */
export function FindUsers({ groups }: FindUsersProps): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const choose = (name: string, value: string) => {
    const changed = new URLSearchParams(parameters);
    changed.delete('after');
    if (value === '') changed.delete(name);
    else changed.set(name, value);
    setParameters(changed);
  };
  const inGroups = [{ value: '', text: 'All' }, ...groups.map(({ code, name }) => ({ value: code, text: name }))];
  return (
    <>
      <Form
        className="row"
        role="search"
        aria-label="Find people"
        onSubmit={(event) => {
          event.preventDefault();
          choose('q', entered(event.currentTarget, ['q']).q.trim());
        }}
      >
        <Field
          label="Name or e-mail address"
          name="q"
          type="search"
          maxLength={200}
          defaultValue={parameters.get('q') ?? ''}
        />
        <Button type="submit">Find</Button>
      </Form>
      <div className="row">
        <Select
          label="Role"
          value={parameters.get('role') ?? ''}
          options={roles}
          onChange={(role) => choose('role', role)}
        />
        {groups.length === 0 ? null : (
          <Select
            label="Group"
            value={parameters.get('group') ?? ''}
            options={inGroups}
            onChange={(group) => choose('group', group)}
          />
        )}
        <Select
          label="Sort by"
          value={parameters.get('sort') ?? orders[0]?.value ?? ''}
          options={orders}
          onChange={(sort) => choose('sort', sort)}
        />
      </div>
    </>
  );
}
