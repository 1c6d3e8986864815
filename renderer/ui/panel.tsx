import { Text, Title } from '@mantine/core';
import { useId, type ReactElement, type ReactNode } from 'react';

/** A titled part of a page; `note` is a short word beside the title. */
export function Panel(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="section-heading">
        <Title order={2} size="h5" id={id}>
          {props.title}
        </Title>
        <Text component="div" size="sm" c="dimmed" role="status">
          {props.note}
        </Text>
      </div>
      {props.children}
    </section>
  );
}
