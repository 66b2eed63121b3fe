import { signal } from '@preact/signals';
import type { Text } from '../../engine/types.ts';
import { language, say } from './store.ts';

/** A saved scenario, or one of its versions, as the server tells it. */
export interface SavedVersion {
  id: string;
  title?: Text;
  version: number | null;
  author: string | null;
  note: string | null;
  made_by: 'save' | 'restore' | 'delete' | null;
  restored_from: number | null;
  saved_at: string | null;
  etag: string;
  yaml?: string;
}

/** What a request comes to: an answer, a version somebody else saved in between, or what went wrong in words. */
export type Answered<T> = { answer: T } | { conflict: true } | { failed: readonly string[] };

/** Where the server's interface lies; null: the page lies in a plain folder. */
export const serverAddress = signal<string | null>(null);

/** Asks the server that the page came from whether it has an interface: it says so in the header Link. */
export async function findServer(): Promise<void> {
  try {
    const { headers, url } = await fetch(location.pathname, { method: 'HEAD' });
    const [, link] = /<([^>]+)>;\s*rel="?service-desc/.exec(headers.get('link') ?? '') ?? [];
    if (link !== undefined) serverAddress.value = new URL('.', new URL(link, url)).href;
  } catch {
    // The network is off: the page works without a server.
    serverAddress.value = null;
  }
}

/** Saved scenarios of a region, without those that are shipped. */
export async function listSaved(region: string): Promise<Answered<SavedVersion[]>> {
  const found = await ask<(SavedVersion & { origin: string })[]>(`scenarios?region=${region}`);
  return 'answer' in found ? { answer: found.answer.filter(({ origin }) => origin === 'saved') } : found;
}

/** A saved scenario with its file. */
export function findSaved(id: string): Promise<Answered<SavedVersion>> {
  return ask(`scenarios/${id}`);
}

/** All versions of a saved scenario, the newest first. */
export function listVersions(id: string): Promise<Answered<SavedVersion[]>> {
  return ask(`scenarios/${id}/versions`);
}

/**
 * Saves a file as the next version of a scenario.
 *
 * @param based tag of the version it starts from; null: only if there is none of that name
 */
export function saveVersion(
  id: string,
  body: { yaml: string; author?: string; note?: string },
  based: string | null,
): Promise<Answered<SavedVersion>> {
  const start: Record<string, string> = based === null ? { 'if-none-match': '*' } : { 'if-match': based };
  return ask(`scenarios/${id}`, { method: 'PUT', headers: start, body: JSON.stringify(body) });
}

/** Makes an older version the newest. */
export function restoreVersion(id: string, version: number, based: string): Promise<Answered<SavedVersion>> {
  const body = JSON.stringify({ version });
  return ask(`scenarios/${id}/restore`, { method: 'POST', headers: { 'if-match': based }, body });
}

/** Problem as the server words it. */
interface ProblemBody {
  detail?: string;
  issues?: readonly { message: string; line?: number; column?: number }[];
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<Answered<T>> {
  const address = new URL(path, serverAddress.peek() ?? location.href);
  address.searchParams.set('lang', language.peek());
  try {
    const answer = await fetch(address, {
      cache: 'no-store',
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { answer: body as T };
    if (answer.status === 412) return { conflict: true };
    const { detail, issues = [] } = body as ProblemBody;
    return { failed: [detail ?? `${answer.status}`, ...issues.map(({ message }) => message)] };
  } catch {
    return { failed: [say('server_silent')] };
  }
}
