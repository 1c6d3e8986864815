import { VisuallyHidden } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from './differences.ts';
import type { DirectoryWords } from './directory-context.ts';

/** What differs, field by field: what stood there and what stands there then. */
export function DifferenceList(props: {
  readonly differences: readonly Difference[];
  readonly words: DirectoryWords;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="differences">
      {props.differences.map((difference) => {
        const { key, member, from, to } = difference;
        const shown = (text: string | null): string | null =>
          text === null ? null : props.words.value(key, text);
        return (
          <div key={`${key}.${member ?? ''}`}>
            <dt>{props.words.difference(difference)}</dt>
            <dd>
              <VisuallyHidden>{t('directoryPage.from')}</VisuallyHidden>
              <Side text={shown(from)} />
              <ArrowRight size={16} aria-hidden="true" />
              <VisuallyHidden>{t('directoryPage.to')}</VisuallyHidden>
              <Side text={shown(to)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Side(props: { readonly text: string | null }): ReactElement {
  const { t } = useTranslation();
  return props.text === null ? (
    <span className="difference-nothing">{t('directoryPage.empty')}</span>
  ) : (
    <bdi>{props.text}</bdi>
  );
}
