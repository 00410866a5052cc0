/** On each page request inside the server: the path and query asked for, to come back to after a sign-in. */
export const PAGE_ADDRESS_HEADER = 'x-page-address';
