// Read before a server starts: on SIGUSR2 one of the threads that work on tasks ends, as if it had crashed. One that
// still reads its program is let alone: Node would not end it cleanly.
import { isMainThread, Worker } from 'node:worker_threads';

if (isMainThread) {
  const threads = new Set();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function note(message, ...rest) {
    // The pool tells each of its threads which file it works with; the thread of the store is told queries.
    if (message?.filename?.includes('/jobs/')) {
      this.on('message', (told) => {
        if (told?._WORKER_READY) threads.add(this);
      });
      this.once('exit', () => threads.delete(this));
    }
    return postMessage.call(this, message, ...rest);
  };
  process.on('SIGUSR2', () => {
    const [victim] = threads;
    if (victim === undefined) return;
    console.log('a thread was killed');
    void victim.terminate();
  });
}
