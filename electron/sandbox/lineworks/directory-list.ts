import { answers } from '../answers.ts';
import type { VendorAnswer } from '../exchange.ts';
import type { LineworksCall } from './lineworks-call.ts';
import { lineworksError } from './lineworks-error.ts';

/** LINE WORKS, directory-profile-status-list: the domain's statuses, all at once. */
export const directoryList = ({ state, request }: LineworksCall): VendorAnswer => {
  const domainId = request.query.get('domainId');
  if (domainId === null) return lineworksError(400, 'domainId is required');
  if (domainId !== String(state.domainId)) return lineworksError(403, 'Not your domain');
  if (!state.statusesEnabled) return answers.json(200, { profileStatuses: [] });
  const used = state.definitions.filter((definition) => definition.used);
  return answers.json(200, {
    profileStatuses: used.map(({ profileStatusId, name }, index) => ({
      domainId: state.domainId,
      profileStatusId,
      iconType: profileStatusId.startsWith('CUSTOM') ? 'ACTION' : profileStatusId,
      useDefaultStatus: true,
      enableSettingByUser: true,
      profileStatusName: name,
      i18nNames: [],
      displayOrder: index + 1,
    })),
  });
};
