import { answers } from '../answers.ts';
import type { VendorAnswer } from '../exchange.ts';

const CODES: Readonly<Record<number, string>> = {
  400: 'INVALID_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'ALREADY_EXIST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  401: 'Authentication failed.',
  404: 'Not Found',
  429: 'API rate limit exceeded',
};

/** An error in the form of LINE WORKS, error-codes: `{"code", "description"}`. */
export const lineworksError = (status: number, description?: string): VendorAnswer =>
  answers.json(
    status,
    {
      code: CODES[status] ?? 'INTERNAL_SERVER_ERROR',
      description: description ?? DESCRIPTIONS[status] ?? 'Error',
    },
    status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {},
  );
