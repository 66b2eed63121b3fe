/** A line before a number of places: whoever comes first goes in first. */
export interface Line {
  /**
   * Waits for a place.
   *
   * @returns leaves the place
   * @throws the signal's reason when it is aborted before
   */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** How many are in, or wait. */
  readonly length: number;
}

/** Makes a line with nobody in it. */
export function createLine(places: number): Line {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) inside--;
    else next();
  };
  return {
    get length() {
      return inside + waiting.length;
    },
    enter(signal) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        if (inside < places) {
          inside++;
          resolve(leave);
          return;
        }
        const goIn = () => {
          signal?.removeEventListener('abort', giveUp);
          resolve(leave);
        };
        const giveUp = () => {
          waiting.splice(waiting.indexOf(goIn), 1);
          reject(signal?.reason as Error);
        };
        waiting.push(goIn);
        signal?.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
