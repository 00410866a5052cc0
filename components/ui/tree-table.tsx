'use client';

import { Button, Group } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ScrollRegion } from './scroll-region';
import { TableHead } from './table-head';
import classes from './tree-table.module.css';

export type TreeRow = {
  id: string;
  name: string;
  /** One a column. */
  cells: readonly ReactNode[];
  isStrong?: boolean;
  rows?: readonly TreeRow[];
};

type TreeTableProps = {
  /** What the table holds, for who does not see it. */
  caption: string;
  /** Over the names. */
  nameColumn: string;
  columns: readonly ReactNode[];
  rows: readonly TreeRow[];
  /** Rows whose own rows are shown at first. */
  openIds?: readonly string[];
  /** What the innermost rows are, e.g. "process areas". */
  innermost?: string;
};

type Shown = { row: TreeRow; depth: number; isVisible: boolean };

/** All rows in reading order: hidden ones are drawn too, for print. */
function flatten(rows: readonly TreeRow[], open: ReadonlySet<string>, depth = 0, isVisible = true): Shown[] {
  return rows.flatMap((row) => [
    { row, depth, isVisible },
    ...flatten(row.rows ?? [], open, depth + 1, isVisible && open.has(row.id)),
  ]);
}

function parentIds(rows: readonly TreeRow[]): string[] {
  return rows.flatMap((row) => (row.rows?.length ? [row.id, ...parentIds(row.rows)] : []));
}

/** A table of rows within rows, each a click away. Print shows all. */
export function TreeTable({
  caption,
  nameColumn,
  columns,
  rows,
  openIds = [],
  innermost = 'rows',
}: TreeTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openIds));
  const all = parentIds(rows);
  const isAllOpen = all.every((id) => open.has(id));
  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    );
  return (
    <>
      {all.length > 0 && (
        <Group justify="flex-end" mb={4} data-no-print>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setOpen(new Set(isAllOpen ? openIds : all))}
          >
            {isAllOpen ? `Hide all ${innermost}` : `Show all ${innermost}`}
          </Button>
        </Group>
      )}
      <ScrollRegion label={caption}>
        <table className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <TableHead columns={[nameColumn, ...columns]} />
          <tbody>
            {flatten(rows, open).map(({ row, depth, isVisible }) => (
              <tr
                key={row.id}
                data-depth={depth}
                data-strong={row.isStrong || undefined}
                className={isVisible ? undefined : classes.hidden}
              >
                <th scope="row">
                  {row.rows?.length ? (
                    <button
                      type="button"
                      className={classes.toggle}
                      aria-expanded={open.has(row.id)}
                      onClick={() => toggle(row.id)}
                    >
                      <IconChevronRight size={14} aria-hidden className={classes.chevron} />
                      {row.name}
                    </button>
                  ) : (
                    <span className={classes.leaf}>{row.name}</span>
                  )}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
