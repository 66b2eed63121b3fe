import { pert, triangular, uniform } from './bounded.ts';
import type { DistributionKind } from './distribution.ts';
import { empirical } from './empirical.ts';
import { interval, logNormal, normal } from './normal.ts';
import { studentT } from './student_t.ts';
import { twoPieceNormal } from './two_piece_normal.ts';

/** Every distribution that a driver may be given, by the name used in files. */
export const distributionKinds: Readonly<Record<string, DistributionKind>> = {
  normal,
  log_normal: logNormal,
  uniform,
  triangular,
  pert,
  student_t: studentT,
  two_piece_normal: twoPieceNormal,
  quantiles: empirical,
  interval,
};
