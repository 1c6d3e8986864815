import { useEffect, useState } from 'react';
import { useClient } from '../../bridge/client-context.ts';

/** When the next working morning is (epoch ms), asked for once it is `wanted`; null until then. */
export function useNextMorning(wanted: boolean): number | null {
  const { ask } = useClient();
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isGone = false;
    void ask('endingAt', { ending: { kind: 'next-morning' } }).then((answer) => {
      if (!isGone && answer.ok) setAt(answer.value.at);
    });
    return () => {
      isGone = true;
    };
  }, [ask, wanted]);
  return at;
}
