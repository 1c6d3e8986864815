import type { Client } from '../../bridge/client.ts';
import type { StatusNews } from './status-news.tsx';

/** Puts back what was there before a change, with the commands that made it. */
export async function undoNews(client: Client, news: StatusNews): Promise<StatusNews | null> {
  if (news.kind === 'undone' || news.kind === 'failed') return null;
  const answer =
    news.kind === 'created'
      ? await client.ask('removeStatus', { status: news.id })
      : await client.ask('saveStatus', {
          status: { ...news.before },
          ...(news.kind === 'removed' ? { place: news.place } : {}),
        });
  return answer.ok ? { kind: 'undone' } : { kind: 'failed', failure: answer.failure };
}
