/** Where a command writes and what it may ask of its surroundings; tests hand in their own. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Columns of a terminal, at least 80; null in a pipe or file, where nothing is wrapped. */
  columns: number | null;
  colour: boolean;
  errorColour: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  folder: string;
}

/** Narrowest terminal that tables are laid out for. */
const NARROWEST = 80;

/** The terminal of this process. A reader that goes away (`| head`) ends the program quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    columns: stdout.isTTY ? Math.max(NARROWEST, stdout.columns ?? NARROWEST) : null,
    colour: showsColour(stdout.isTTY, env),
    errorColour: showsColour(stderr.isTTY, env),
    environment: env,
    folder: process.cwd(),
  };
}

/** Colour on a terminal only, and not where NO_COLOR (https://no-color.org) or a dumb terminal says otherwise. */
function showsColour(isTerminal: boolean | undefined, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return isTerminal === true && env.TERM !== 'dumb';
}
