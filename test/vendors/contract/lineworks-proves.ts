import type { LineworksEdition } from './lineworks-edition.ts';
import type { FactRows } from './rig-facts.ts';

const signIn = {
  me: ['lineworks.method.me', 'lineworks.method.token-refresh', 'lineworks.field.refresh_token'],
  'by-id': ['lineworks.field.userId-resource', 'lineworks.field.scope-user'],
  'service-account': ['lineworks.field.userId-mail', 'lineworks.method.token-jwt'],
} as const;

/** Which rows of LINE WORKS' documents the shared cases prove, by the kind of sign-in. */
export function lineworksProves(edition: LineworksEdition): FactRows {
  return {
    identify: signIn[edition],
    catalogue: edition === 'by-id' ? [] : ['lineworks.method.definitions'],
    timed: ['lineworks.field.endTime', 'lineworks.field.time-format'],
    'shows-available': ['lineworks.method.list'],
    'shows-busy': ['lineworks.method.create', 'lineworks.field.profileStatusId-busy'],
    'shows-away': ['lineworks.field.profileStatusId-away'],
    'shows-offline': ['lineworks.field.profileStatusId-leave_office'],
    'error-400': ['lineworks.error.400'],
    'error-401': ['lineworks.error.401'],
    'error-404': ['lineworks.error.404'],
    'error-409': ['lineworks.error.409'],
    'error-429': ['lineworks.error.429'],
    'error-5xx': ['lineworks.error.5xx'],
  };
}
