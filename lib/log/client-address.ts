/** Set for each request by the server itself, from the connection or, behind a trusted proxy, from its header. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/** The address that a request came from, as the server noted it. */
export function clientAddress(headers: Record<string, unknown>): string {
  return String(headers[CLIENT_ADDRESS_HEADER] ?? 'unknown');
}

/** The address to note: the connection's, or the last one a trusted proxy reports (it alone is not the sender's say). */
export function noteAddress(
  connection: string | undefined,
  forwarded: string | undefined,
  trustProxy: boolean,
): string {
  const reported = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return reported || connection || 'unknown';
}
