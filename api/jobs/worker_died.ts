/** A thread that ended before its task. */
export class WorkerDied extends Error {
  readonly outOfMemory: boolean;
  constructor(outOfMemory: boolean) {
    super(outOfMemory ? 'the worker ran out of memory' : 'the worker ended');
    this.name = 'WorkerDied';
    this.outOfMemory = outOfMemory;
  }
}
