import type * as z from 'zod';
import type { Schedule, ScheduleRequest } from './schedule.ts';
import { settingInvalid } from './setting-invalid.ts';

/** A schedule whose settings are checked before a vendor is called. */
export function checkedSchedule<Setting>(
  schedule: Schedule<Setting>,
  schema: z.ZodType<Setting>,
): Schedule<unknown> {
  async function checked<Done>(
    request: ScheduleRequest<unknown>,
    send: (request: ScheduleRequest<Setting>) => Promise<Done>,
  ): Promise<Done | ReturnType<typeof settingInvalid>> {
    const setting = schema.safeParse(request.setting);
    return setting.success
      ? await send({ ...request, setting: setting.data })
      : settingInvalid(setting.error);
  }

  return {
    rules: schedule.rules,
    list: (signal) => schedule.list(signal),
    create: (request, signal) => checked(request, (fitting) => schedule.create(fitting, signal)),
    change: (id, request, signal) =>
      checked(request, (fitting) => schedule.change(id, fitting, signal)),
    remove: (id, signal) => schedule.remove(id, signal),
  };
}
