import { counted } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { type Line, LineTable } from './line-table.tsx';

interface FoldedGoodsProps {
  /** Of the order or the transfer. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** What can be done with them. */
  readonly children?: ReactNode;
}

/** Goods on their way, folded to one line: a list of many orders is read on a phone, too. */
export function FoldedGoods({ name, lines, children }: FoldedGoodsProps): ReactNode {
  const missing = lines.reduce((sum, { outstanding }) => sum + outstanding, 0);
  return (
    <details>
      <summary>
        {counted(lines.length, 'kind')} of goods
        {missing === 0 ? '' : `, ${counted(missing, 'piece')} missing`}
        <span className="hidden-text"> of {name}</span>
      </summary>
      <div className="stack">
        <LineTable label={`Goods of ${name}`} lines={lines} />
        {children}
      </div>
    </details>
  );
}
