import type { ReactNode } from 'react';
import classes from './notice.module.css';

type NoticeProps = {
  /** Colours only repeat what the words say. */
  tone?: 'plain' | 'calm' | 'warning' | 'failure';
  title?: string;
  /** `alert` for what just went wrong, `status` for what just happened; nothing for what stands there anyway. */
  role?: 'alert' | 'status';
  isPrinted?: boolean;
  children: ReactNode;
};

/** A box with something to know, above what it is about. */
export function Notice({ tone = 'calm', title, role, isPrinted = true, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={role} data-no-print={isPrinted ? undefined : true}>
      {title !== undefined && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
