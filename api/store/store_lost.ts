/** The embedded store cannot be had: its thread ended, or another process has its folder. */
export class StoreLost extends Error {
  override readonly name = 'StoreLost';
}
