import { answers, type VendorAnswer } from '../exchange.ts';
import type { Assumptions } from '../assumptions.ts';

/** Texts of Conpeek's own table of response codes, in English. */
const TEXTS: Readonly<Record<number, string>> = {
  400: 'Invalid data',
  401: 'Unauthorized',
  403: 'Such an action cannot be performed',
  404: 'Resource not found',
};

/** An error in the form that CP-1 assumes. */
export const conpeekError = (
  assumptions: Readonly<Assumptions>,
  status: number,
  detail?: string,
): VendorAnswer => {
  const text = detail ?? TEXTS[status] ?? 'Error';
  switch (assumptions['CP-1']) {
    case '401-empty':
      return answers.empty(status);
    case '403':
      return answers.empty(status === 401 ? 403 : status);
    case '401-json':
      return answers.json(status, { error: text });
    case '401-html':
      return answers.html(status, text);
  }
};
