/** On every request inside the server and on every response; a proxy in front may set it. */
export const REQUEST_ID_HEADER = 'x-request-id';

const ACCEPTABLE = /^[\w.-]{8,64}$/;

/** The id that a proxy gave, if it is a plain one, or a new one. */
export function requestId(given: string | undefined): string {
  return given !== undefined && ACCEPTABLE.test(given) ? given : crypto.randomUUID();
}
