'use client';

import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Target = { href: string; children: ReactNode };

/** A link in text. (Server components cannot hand Next's Link to Mantine; this can.) */
export function TextLink({ href, children, ...props }: AnchorProps & Target) {
  return (
    <Anchor component={Link} href={href} {...props}>
      {children}
    </Anchor>
  );
}

/** A link that looks like a button. */
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
