import type { ReactNode } from 'react';
import { Link } from './link';
import classes from './text-link.module.css';

type TextLinkProps = {
  href: string;
  children: ReactNode;
  /** As large as the text around it unless given. */
  size?: 'xs' | 'sm';
  isStrong?: boolean;
  /** Where the words around it do not show that it is one. */
  isUnderlined?: boolean;
  /** Its name, where the text alone does not tell. */
  'aria-label'?: string;
};

/** A link in text. */
export function TextLink({ size, isStrong, isUnderlined, ...link }: TextLinkProps) {
  return (
    <Link
      className={classes.link}
      data-size={size}
      data-strong={isStrong || undefined}
      data-underlined={isUnderlined || undefined}
      {...link}
    />
  );
}
