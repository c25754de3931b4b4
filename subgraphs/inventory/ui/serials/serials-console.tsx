import { Chips, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SerialList } from './serial-list.tsx';
import { SerialPicks } from './serial-picks.tsx';

const parts = [
  { value: 'pieces', text: 'Pieces' },
  { value: 'picks', text: 'Pick for an order' },
] as const;

/** Pieces that have serial numbers: where each is and was, and which of them an order gets. */
export default function SerialsConsole(): ReactNode {
  const { roles } = useSession();
  const [parameters] = useSearchParams();
  const part = parts.find(({ value }) => value === parameters.get('part'))?.value ?? 'pieces';
  return (
    <section className="stack" aria-labelledby="serials">
      <h1 id="serials">Serial numbers</h1>
      {/* Whose order it is, others may not know. */}
      {roles.includes('ADMIN') ? <Chips label="Part" name="part" value={part} options={parts} /> : null}
      {part === 'picks' ? <SerialPicks /> : <SerialList />}
    </section>
  );
}
