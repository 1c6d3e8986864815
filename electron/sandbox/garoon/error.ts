import { answers, type VendorAnswer } from '../exchange.ts';

/** The error codes the sample uses; short ones stand for `GRN_REST_API_…`. */
const TEXTS = {
  '00001': 'The X-Cybozu-Authorization header is not valid.',
  '00003': 'No authentication was found.',
  '00006': 'The access token has expired.',
  '00007': 'This operation is not allowed for the access token.',
  '00101': 'The requested path does not exist.',
  '00102': 'The method is not allowed.',
  '00103': 'The Content-Type is missing or wrong.',
  '00104': 'Too many requests at once.',
  '00105': 'The request body is not valid.',
  '00202': 'A parameter is not valid.',
  '00206': 'The object does not exist.',
  '00207': 'You have no permission to the object.',
  '00210': 'A value is under the range.',
  '00211': 'A value is over the range.',
  '00212': 'A value is not one of the allowed ones.',
  FW00007: 'The login name or the password is wrong.',
  SLASH_OA08: 'The access token was not found.',
  GRN_CMMN_00005: 'You lack the privilege.',
  GRN_CMMN_00105: 'The user does not exist.',
  OTHER: 'An application error occurred.',
} as const;

/** A code as in the note on common errors. */
export type GaroonCode = keyof typeof TEXTS;

const fullCode = (code: GaroonCode): string =>
  /^\d/u.test(code) || code === 'OTHER'
    ? `GRN_REST_API_${code === 'OTHER' ? '00999' : code}`
    : code;

/** An error in Garoon's form; only `errorCode` is dependable. */
export const garoonError = (status: number, code: GaroonCode, detail?: string): VendorAnswer =>
  answers.json(status, {
    error: {
      errorCode: fullCode(code),
      message: TEXTS[code],
      cause: detail ?? '',
      counterMeasure: '',
    },
  });
