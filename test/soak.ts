/** The long run (`npm run test:soak`): ten times the paths, and other versions of Node. */
export const SOAK = process.env.PLANCAST_SOAK === '1';

/** Paths of a Monte Carlo test. */
export const PATHS = SOAK ? 1_000_000 : 100_000;
