import type { ScheduleRules } from '../../../electron/contract/scheduled-status.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import type { FormDesk } from '../../forms/form-context.ts';
import type { PlannedFormat } from './planned-format.ts';

/** What every part of the page is drawn with. */
export interface PlannedDesk {
  readonly account: DeliveryView;
  readonly rules: ScheduleRules;
  readonly labels: FormDesk['labels'];
  readonly format: PlannedFormat;
  /** Epoch ms. */
  readonly now: number;
}
