'use client';

import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from './link';

type Target = { href: string; children: ReactNode };

/** A link that looks like a button. (Server components cannot hand a link to Mantine; this can.) */
export function LinkButton({ href, children, ...props }: ButtonProps & Target) {
  return (
    <Button component={Link} href={href} {...props}>
      {children}
    </Button>
  );
}

/** A download that looks like a button: a plain link, which no router intercepts. */
export function DownloadButton({ href, children, ...props }: ButtonProps & Target) {
  return (
    <Button component="a" href={href} download {...props}>
      {children}
    </Button>
  );
}
