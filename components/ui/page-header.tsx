import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type PageHeaderProps = {
  title: string;
  /** What this is part of: a line above the title, often links. */
  above?: ReactNode;
  /** One line below the title. */
  below?: ReactNode;
  /** What can be done here, at the right. */
  actions?: ReactNode;
};

export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div>
        {above !== undefined && <div className={classes.above}>{above}</div>}
        <h1 className={classes.title}>{title}</h1>
        {below !== undefined && <div className={classes.below}>{below}</div>}
      </div>
      {actions !== undefined && (
        <div className={classes.actions} data-no-print>
          {actions}
        </div>
      )}
    </header>
  );
}
