/** The closed list of what can go wrong in a way the caller is told about. */
export type ErrorCode =
  | 'unauthenticated'
  | 'not_found'
  | 'cross_origin'
  | 'invalid'
  | 'unreadable'
  | 'conflict'
  | 'locked'
  | 'too_large'
  | 'rate_limited'
  | 'busy'
  | 'unexpected';

const HTTP_STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  not_found: 404,
  cross_origin: 403,
  invalid: 422,
  unreadable: 400,
  conflict: 409,
  locked: 423,
  too_large: 413,
  rate_limited: 429,
  busy: 503,
  unexpected: 500,
};

const DEFAULT_MESSAGE: Record<ErrorCode, string> = {
  unauthenticated: 'Your session has ended. Sign in again; what you typed is still here.',
  not_found: 'There is nothing here for you to see.',
  cross_origin: 'This request came from another site and was refused.',
  invalid: 'Some values are not allowed.',
  unreadable: 'The request could not be read.',
  conflict: 'Somebody else changed this meanwhile.',
  locked: 'This assessment is locked.',
  too_large: 'The request is too large.',
  rate_limited: 'Too many tries. Wait a few minutes and try again.',
  busy: 'The server is busy. Try again in a moment.',
  unexpected: 'Something went wrong on the server. Nothing was changed; try again.',
};

/** Messages by field name; a field inside another is joined with dots. */
export type FieldMessages = Record<string, string>;

/** What a caller is told of a failure: nothing internal. */
export type ErrorBody = { code: ErrorCode; message: string; fields?: FieldMessages };

/** An expected failure. Its message and fields are safe to show; anything else thrown is "unexpected". */
export class AppError extends Error {
  override name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string = DEFAULT_MESSAGE[code],
    readonly fields?: FieldMessages,
    /** Further facts for the caller, e.g. the current rating of a conflict. */
    readonly extra?: Record<string, unknown>,
  ) {
    super(message);
  }

  get status(): number {
    return HTTP_STATUS[this.code];
  }

  get body(): ErrorBody & Record<string, unknown> {
    return {
      ...this.extra,
      code: this.code,
      message: this.message,
      ...(this.fields && { fields: this.fields }),
    };
  }
}

/** Wraps whatever was thrown: an AppError as it is, all else as "unexpected" with nothing of it shown. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('unexpected');
}
