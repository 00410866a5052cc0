import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * Every link inside the app. It fetches nothing beforehand: our pages are made for their reader at each request, so
 * what Next would fetch for each link in sight is two requests that keep the server from answering a click.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
