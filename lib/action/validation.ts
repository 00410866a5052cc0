import type { z } from 'zod';
import { AppError, type FieldMessages } from '@/lib/errors';

/** The first message for each field; what concerns the whole input stands under "". */
function fieldMessages(error: z.ZodError): FieldMessages {
  // Not into an object at once: the input may name a field "constructor", which every object has.
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const fields = unknown.length > 0 ? unknown.map((key) => [...issue.path, key]) : [issue.path];
    for (const field of fields) {
      const name = field.join('.');
      if (!messages.has(name))
        messages.set(name, unknown.length > 0 ? 'is not a known field' : issue.message);
    }
  }
  return Object.fromEntries(messages);
}

/**
 * The input in the schema's shape. `otherwise` is said of fields whose rules have no words of their own.
 * @throws AppError invalid, with a message for each field that breaks its rule.
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown, otherwise?: string): T {
  const parsed = schema.safeParse(input, otherwise === undefined ? undefined : { error: () => otherwise });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', undefined, fieldMessages(parsed.error));
}
