import * as z from 'zod';
import { headerValueSchema } from '../header-value.ts';

/** The key of the tenant's API. */
export const conpeekCredentialSchema = z.strictObject({ apiKey: headerValueSchema });

/** The key of the tenant's API. */
export type ConpeekCredentials = z.infer<typeof conpeekCredentialSchema>;
