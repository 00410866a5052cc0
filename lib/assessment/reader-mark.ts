const NAME = 'tomograph-reader';

/** What a questionnaire's page says of whom it was made for, as a <meta> element: read before a browser keeps it. */
export function readerMark(memberId: string): Record<string, string> {
  return { [NAME]: memberId };
}

/** Was this page made for this person? */
export function isMadeFor(html: string, memberId: string): boolean {
  return html.includes(`<meta name="${NAME}" content="${memberId}"`);
}
