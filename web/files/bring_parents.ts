import { eachEngine, studyEngine } from '../state/engine_client.ts';
import { findSaved, findServer, serverAddress } from '../state/server.ts';

/** What a scenario of the server can be named; nothing else is asked for there. */
const SAVED_ID = /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/;

/** Most scenarios of the server that a file may rest on. */
const MOST = 200;

/** Fetches the scenarios of the server that a file extends, and what those extend, and hands them to the engines. */
export async function bringParents(name: string, text: string, region: string): Promise<void> {
  const engine = await studyEngine();
  const queue = await engine.parentsOf(name, text, region);
  if (queue.length === 0) return;
  if (serverAddress.peek() === null) await findServer();
  if (serverAddress.peek() === null) return;
  const asked = new Set<string>();
  const found: { id: string; yaml: string }[] = [];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (asked.has(id) || asked.size >= MOST || !SAVED_ID.test(id)) continue;
    asked.add(id);
    const saved = await findSaved(id);
    // What cannot be had is named by the check of the file, at its place in it.
    if (!('answer' in saved) || saved.answer.yaml === undefined) continue;
    const { yaml } = saved.answer;
    found.push({ id, yaml });
    const [folder = '', stem = ''] = id.split('/');
    queue.push(...(await engine.parentsOf(`${stem}.yaml`, yaml, folder)));
  }
  await eachEngine((each) => each.takeParents(found));
}
