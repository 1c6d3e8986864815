import {
  CircleCheck,
  CircleMinus,
  CirclePause,
  CircleX,
  Clock,
  KeyRound,
  RotateCw,
  Shuffle,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryState } from '../../electron/contract/views/delivery.ts';

interface Look {
  readonly icon: LucideIcon;
  readonly colour: string;
}

const looks: Readonly<Record<DeliveryState, Look>> = {
  applied: { icon: CircleCheck, colour: 'var(--available)' },
  pending: { icon: Clock, colour: 'var(--mantine-color-dimmed)' },
  retrying: { icon: RotateCw, colour: 'var(--warning)' },
  refused: { icon: CircleX, colour: 'var(--busy)' },
  drifted: { icon: Shuffle, colour: 'var(--warning)' },
  'needs-sign-in': { icon: KeyRound, colour: 'var(--busy)' },
  skipped: { icon: CircleMinus, colour: 'var(--mantine-color-dimmed)' },
  paused: { icon: CirclePause, colour: 'var(--mantine-color-dimmed)' },
};

/** What a delivery is in, as an icon and a word. */
export function StateMark(props: { readonly state: DeliveryState }): ReactElement {
  const { t } = useTranslation('shared');
  const { icon: Icon, colour } = looks[props.state];
  return (
    <span className="state-mark" style={{ color: colour }}>
      <Icon size={16} aria-hidden="true" />
      <span>{t(`state.${props.state}`)}</span>
    </span>
  );
}
