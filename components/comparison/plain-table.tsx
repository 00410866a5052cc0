import type { ReactNode } from 'react';
import cards from '@/components/ui/card-rows.module.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TableHead } from '@/components/ui/table-head';
import classes from './plain-table.module.css';

type PlainTableProps = {
  /** What the table holds, for who does not see it. */
  caption: string;
  columns: readonly ReactNode[];
  /** A row is a card on a phone: cells say as `data-label` what they hold, and as `data-wide` that they take a line. */
  hasCards?: boolean;
  /** How its figures came about, below it. */
  note?: string;
  /** Rows, in one or several bodies. */
  children: ReactNode;
};

/** A table of plain elements: hundreds of rows cost no more than their text. */
export function PlainTable({ caption, columns, hasCards = false, note, children }: PlainTableProps) {
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={hasCards ? `${classes.table} ${cards.cards}` : classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <TableHead columns={columns} />
          {children}
        </table>
      </ScrollRegion>
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </>
  );
}

/** Over a column of words, which start where their head does. */
export function WordsHead({ children }: { children: ReactNode }) {
  return <span className={classes.wordsHead}>{children}</span>;
}
