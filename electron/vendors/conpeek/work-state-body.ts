import type { JsonObject } from '../../contract/json.ts';
import type { ConpeekSetting } from './setting.ts';

/**
 * The body of a PUT: only the fields that belong to the work state. `break_note` is starred like the
 * required fields of ONBREAK, so it is always sent with it, empty if there is no note
 * (Conpeek, update_tenant_user_work_state).
 */
export function workStateBody(setting: ConpeekSetting): JsonObject {
  switch (setting.workState) {
    case 'OFFLINE':
      return { work_state: 'OFFLINE' };
    case 'ONLINE':
      return setting.onlineModeId === undefined
        ? { work_state: 'ONLINE' }
        : { work_state: 'ONLINE', online_mode_id: setting.onlineModeId };
    case 'ONBREAK':
      return {
        work_state: 'ONBREAK',
        break_type: setting.breakType ?? '',
        break_cause: setting.breakCause ?? '',
        break_note: setting.breakNote ?? '',
      };
  }
}
