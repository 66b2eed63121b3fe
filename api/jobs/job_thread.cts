/**
 * What a thread of the pool starts with. Piscina requires it, and it imports the worker: Node aborts the whole process
 * when a thread is stopped while it requires an ES module (`v8::Module::IsGraphAsync must be used on an instantiated
 * module`), and ends nothing but the thread while it imports one.
 */
module.exports = import('./job_worker.ts').then(({ default: jobWorker }) => jobWorker);
