/** Changes whenever the same input could give other numbers; part of every run id. */
export const ENGINE_VERSION = '0.1.0';
