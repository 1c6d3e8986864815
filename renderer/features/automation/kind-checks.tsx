import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../electron/contract/settings/kind.ts';
import { allKinds } from '../../lib/all-kinds.ts';

/** Which kinds of status may be replaced. */
export function KindChecks(props: {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly onChange: (kinds: Kind[]) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { label, kinds, onChange } = props;
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {allKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`kind.${kind}`)}
          checked={kinds.includes(kind)}
          onChange={(event) => {
            const isTicked = event.currentTarget.checked;
            onChange(allKinds.filter((each) => (each === kind ? isTicked : kinds.includes(each))));
          }}
        />
      ))}
    </fieldset>
  );
}
