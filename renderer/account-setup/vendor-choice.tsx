import './account-setup.css';
import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/page-blocks.tsx';
import { useLabels } from '../forms/use-labels.ts';

/** Which vendor a new account is at. */
export function VendorChoice(props: {
  readonly onChoose: (vendor: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const labels = useLabels();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);
  return (
    <Panel title={t('accountsPage.choose')}>
      <ul className="vendors" ref={list}>
        {labels.vendors.map((vendor) => (
          <li key={vendor}>
            <UnstyledButton
              className="choice vendor"
              onClick={() => {
                props.onChoose(vendor);
              }}
            >
              {labels.vendor(vendor)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div className="account-actions">
        <Button variant="default" onClick={props.onLeave}>
          {t('accountsPage.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
