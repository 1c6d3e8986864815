import { useEffect, useState } from 'react';
import { minuteMs } from '../../electron/contract/time.ts';

/** The present, epoch ms, read anew every minute while the page can be seen. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setNow(Date.now());
    };
    const timer = window.setInterval(look, minuteMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
