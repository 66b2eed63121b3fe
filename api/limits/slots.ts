import { problem } from '../problems/problem.ts';

/** How many requests may be open at once: in all, and from one client. */
export interface SlotLimits {
  all: number;
  perClient: number;
}

/** Requests that are open now. */
export interface Slots {
  /**
   * Takes a place for a request.
   *
   * @returns gives the place back
   * @throws Problem `busy` (503) or `too_many_requests` (429), each with Retry-After
   */
  take(client: string): () => void;
  readonly open: number;
}

/** Counts open requests, so that a crowd is told to wait instead of slowing everybody down. */
export function createSlots({ all, perClient }: SlotLimits): Slots {
  const byClient = new Map<string, number>();
  let open = 0;
  return {
    get open() {
      return open;
    },
    take(client) {
      const own = byClient.get(client) ?? 0;
      const headers = { 'retry-after': '1' };
      if (open >= all) throw problem('busy', 'say_busy', { count: open }, { headers });
      if (own >= perClient) {
        throw problem('too_many_requests', 'say_too_many', { client, count: own }, { headers });
      }
      open++;
      byClient.set(client, own + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        open--;
        const left = (byClient.get(client) ?? 1) - 1;
        if (left <= 0) byClient.delete(client);
        else byClient.set(client, left);
      };
    },
  };
}
