import { Text } from '@mantine/core';
import type { ReactElement } from 'react';

/** A sentence about this very moment; as high as two lines, so that nothing moves when it comes. */
export function NowLine(props: { readonly of: string; readonly text: string }): ReactElement {
  return (
    <Text className="live-line" size="sm" c="dimmed" data-rule={props.of}>
      {props.text}
    </Text>
  );
}
