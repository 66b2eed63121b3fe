import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { plancast } from './command_line.ts';

describe('Ctrl-C', () => {
  // On one core there is one thread, and the process ends with it.
  test.skipIf(availableParallelism() === 1)(
    'ends a run on several threads with code 130 and nothing printed',
    async () => {
      const before = process.listeners('SIGINT').length;
      let ended = false;
      const running = plancast(['run', 'sanmenxia', '--draws', '1000000', '--lang', 'en']).finally(() => {
        ended = true;
      });
      while (process.listeners('SIGINT').length === before && !ended) await sleep(5);
      process.listeners('SIGINT').at(-1)?.('SIGINT');
      expect(await running).toEqual({ code: 130, out: '', error: 'Interrupted; nothing was printed\n' });
      expect(process.listeners('SIGINT').length).toBe(before);
    },
    120_000,
  );
});
