import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../../ui/kind-mark.tsx';
import type { Kind } from '../../../electron/contract/kind.ts';

/** In the contract's order; the page need not carry its schemas. */
const kinds: readonly Kind[] = ['available', 'busy', 'away', 'break', 'offline'];
const markSize = 18;

/** The five kinds side by side; arrows move between them. */
export function KindChoice(props: {
  readonly value: Kind;
  readonly colour: string | null;
  readonly onChange: (kind: Kind) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { t: shared } = useTranslation('shared');
  return (
    <fieldset className="segments">
      <legend>{t('statusesPage.kind')}</legend>
      <div className="segments-row">
        {kinds.map((kind) => {
          const isChosen = kind === props.value;
          return (
            <label className="segment-choice" key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={isChosen}
                onChange={() => {
                  props.onChange(kind);
                }}
              />
              <KindMark kind={kind} size={markSize} colour={isChosen ? props.colour : null} />
              <span>{shared(`kind.${kind}`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
