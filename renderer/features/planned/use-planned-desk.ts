import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { catalogueIn, type CatalogueState } from '../../account-settings/use-catalogues.ts';
import { useSettingLabels } from '../../account-settings/use-setting-labels.ts';
import type { PlannedDesk } from './planned-desk.ts';
import type { ScheduleList } from './use-schedule.ts';
import { useMemo } from 'react';
import { useLocale } from '../../i18n/use-instant-format.ts';
import { createPlannedFormat, type PlannedFormat } from './planned-format.ts';

/** The formats of the app's language; others once the language changes. */
function usePlannedFormat(): PlannedFormat {
  const locale = useLocale();
  return useMemo(() => createPlannedFormat(locale), [locale]);
}

/** What the page is drawn with once its list is there. */
export function usePlannedDesk(known: {
  readonly account: DeliveryView;
  readonly list: ScheduleList | null;
  readonly catalogue: CatalogueState;
  /** Epoch ms. */
  readonly now: number;
}): PlannedDesk | null {
  const settingLabels = useSettingLabels();
  const format = usePlannedFormat();
  const { account, list, catalogue, now } = known;
  if (list === null) return null;
  const labels = settingLabels.of(catalogueIn(catalogue));
  return { account, rules: list.rules, labels, format, now };
}
