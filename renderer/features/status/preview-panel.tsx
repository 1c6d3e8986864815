import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Foreseen } from './preview-list.tsx';

const PreviewList = lazy(async () => ({
  default: (await import('./preview-list.tsx')).PreviewList,
}));

/** Opens to what each account would get; closed it asks for nothing. */
export function PreviewPanel(props: {
  readonly foreseen: Foreseen | null;
  /** The name of the status that would be picked. */
  readonly name: string;
}): ReactElement | null {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { foreseen, name } = props;
  if (foreseen === null) return null;
  return (
    <details
      className="preview-panel"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span dir="auto">{t('preview.heading', { name })}</span>
      </summary>
      {isOpen && (
        <Suspense fallback={null}>
          <PreviewList foreseen={foreseen} />
        </Suspense>
      )}
    </details>
  );
}
