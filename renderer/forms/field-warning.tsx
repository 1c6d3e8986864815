import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';

/** What deserves a look, by mark and words. */
export function FieldWarning(props: { readonly text: string }): ReactElement {
  return (
    <span className="field-warning">
      <TriangleAlert size={14} aria-hidden="true" />
      <span>{props.text}</span>
    </span>
  );
}
