import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Language } from '../engine/types.ts';

/** What every handler finds beside the request. */
export interface Environment {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Number of this request, in its answer and in the log. */
    requestId: string;
    /** The language to answer in. */
    language: Language;
    /** Address of whoever asks, as far as it can be known. */
    client: string;
    /** Who asks, by the header of a trusted proxy; null when nobody says. */
    identity: string | null;
    /** The pattern of the route that answers, for figures. */
    route: string;
  };
}

export type ApiContext = Context<Environment>;
