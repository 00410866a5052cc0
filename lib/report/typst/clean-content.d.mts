export function printableJson(content: unknown, clean: (text: string) => string): string;
