import { z } from 'zod';

/** Is this Next's development server? */
export const isDevelopment = process.env.NODE_ENV === 'development';

const toggle = z.enum(['0', '1']);

/** Every setting the server reads. `.env.example` says the same for people. */
export const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }),
  AUTH_SECRET: z.string('is required when DATABASE_URL is set').min(32, 'must have at least 32 characters'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  SIGN_UP: z.enum(['first', 'open', 'closed'], 'must be first, open or closed').default('first'),
  SAMPLE_DATA: z.enum(['0', 'offer', '1'], 'must be 0, offer or 1').default('0'),
  TRUST_PROXY: toggle.default('0'),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number').int().min(1).max(100).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** A setting is missing or wrong; the message names each and its rule, one a line. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Checks settings as given by a shell, where an empty value means "not set".
 * @throws EnvironmentError naming every setting that is missing or wrong.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is missing: it ${issue.message}` : `${name} ${issue.message}`;
  });
  throw new EnvironmentError(lines.join('\n'));
}

let parsed: Environment | undefined;

/** The settings of this process, read once. Lazy, so that a build needs none. */
export function env(): Environment {
  return (parsed ??= parseEnvironment(process.env));
}
