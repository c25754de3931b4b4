import { Away, paths, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { DepartmentsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Picture } from '../tile/picture.tsx';
import './departments.css';

/** The departments with what is in them, for the front page. */
export function Departments({ data }: SlotProps<'Departments'>): ReactNode {
  const { categories } = unmaskDeferred<DepartmentsFragment>(data);
  if (!categories) return <Away what="The departments" />;
  return (
    <ul className="departments">
      {categories.map(({ id, slug, name, children }) => (
        <li key={id} className="department">
          <Picture id={id} categorySlug={children[1]?.slug ?? slug} alt="" />
          <h3>
            <Link to={paths.category(slug)}>{name}</Link>
          </h3>
          <ul className="row small">
            {children.map((child) => (
              <li key={child.id}>
                <Link to={paths.category(child.slug)}>{child.name}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
