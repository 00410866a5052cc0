import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import classes from './view-link.module.css';

type ViewLinkProps = { href: string; isCurrent?: boolean; children: ReactNode };

/** A choice that is an address. Not fetched ahead: each is a whole comparison. */
export function ViewLink({ href, isCurrent = false, children }: ViewLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className={classes.link}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}

/** Choices side by side, of which one holds. */
export function LinkChoice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.choice} data-no-print>
      <span className={classes.label}>{label}</span>
      {children}
    </nav>
  );
}
