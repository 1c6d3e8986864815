import * as z from 'zod';
import { headerValueSchema } from '../header-value.ts';

/** A persistent token of the API. */
export const idealistCredentialSchema = z.strictObject({ token: headerValueSchema });

/** A persistent token of the API. */
export type IdealistCredentials = z.infer<typeof idealistCredentialSchema>;
