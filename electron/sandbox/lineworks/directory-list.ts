import { answers } from '../answers.ts';
import type { VendorAnswer } from '../exchange.ts';
import type { LineworksCall } from './lineworks-call.ts';
import { lineworksError } from './lineworks-error.ts';
import type { StatusDefinition } from './profile-status.ts';

const isBuiltIn = ({ profileStatusId }: StatusDefinition): boolean =>
  !profileStatusId.startsWith('CUSTOM');

/**
 * LINE WORKS, directory-profile-status-list: the domain's statuses, all at once. A built-in one that
 * is switched off stays in the list and says so; a custom one is there or is not.
 */
export const directoryList = ({ state, request }: LineworksCall): VendorAnswer => {
  const domainId = request.query.get('domainId');
  if (domainId === null) return lineworksError(400, 'domainId is required');
  if (domainId !== String(state.domainId)) return lineworksError(403, 'Not your domain');
  if (!state.statusesEnabled) return answers.json(200, { profileStatuses: [] });
  const listed = state.definitions.filter((each) => each.used || isBuiltIn(each));
  return answers.json(200, {
    profileStatuses: listed.map((definition) => ({
      domainId: state.domainId,
      profileStatusId: definition.profileStatusId,
      iconType: definition.iconType,
      useDefaultStatus: definition.used,
      enableSettingByUser: definition.settableByMembers,
      profileStatusName: definition.name,
      i18nNames: definition.i18nNames,
      displayOrder: definition.displayOrder,
    })),
  });
};
