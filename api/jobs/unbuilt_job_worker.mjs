// Starts the worker from its source: a thread reads TypeScript only after it was told how.
import { register } from 'tsx/esm/api';

register();
const { default: jobWorker } = await import('./job_worker.ts');

export default jobWorker;
