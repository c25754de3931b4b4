import { paths, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { DepartmentLinksFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

/** The departments, for the head of every page. */
export function DepartmentLinks({ data }: SlotProps<'DepartmentLinks'>): ReactNode {
  const { categories } = unmaskDeferred<DepartmentLinksFragment>(data);
  return (
    <ul className="row">
      {(categories ?? []).map(({ id, slug, name }) => (
        <li key={id}>
          <NavLink to={paths.category(slug)}>{name}</NavLink>
        </li>
      ))}
    </ul>
  );
}
