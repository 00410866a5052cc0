import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import classes from './plain-table.module.css';

type PlainTableProps = {
  /** What the table holds, for who does not see it. */
  caption: string;
  columns: readonly ReactNode[];
  /** Rows, in one or several bodies. */
  children: ReactNode;
};

/** A table of plain elements: hundreds of rows cost no more than their text. */
export function PlainTable({ caption, columns, children }: PlainTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  );
}
