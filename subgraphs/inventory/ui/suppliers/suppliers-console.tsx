import { Chips } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Policies } from './policies.tsx';
import { Suppliers } from './suppliers.tsx';

const parts = [
  { value: 'suppliers', text: 'Suppliers', page: Suppliers },
  { value: 'policies', text: 'What is ordered by itself', page: Policies },
] as const;

/** From whom goods come, and when they are ordered. */
export default function SuppliersConsole(): ReactNode {
  const [parameters] = useSearchParams();
  const { value, page: Part } = parts.find((each) => each.value === parameters.get('part')) ?? parts[0];
  return (
    <section className="stack" aria-labelledby="suppliers">
      <h1 id="suppliers">Suppliers</h1>
      <Chips label="What" name="part" value={value} options={parts} />
      <Part />
    </section>
  );
}
