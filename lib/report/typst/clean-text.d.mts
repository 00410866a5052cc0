export function textCleaner(covered: Uint8Array): (text: string) => string;
export function languageOf(text: string): string;
