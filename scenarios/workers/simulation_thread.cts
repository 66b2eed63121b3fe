/**
 * What a thread of a simulation starts with. Piscina requires it, and it imports the worker: Node aborts the whole
 * process when a thread is stopped while it requires an ES module, and ends nothing but the thread while it imports one.
 */
module.exports = import('./simulation_worker.ts').then(({ default: simulationWorker }) => simulationWorker);
