import { Command } from '@commander-js/extra-typings';
import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { ENGINE_VERSION } from '../engine/engine_version.ts';
import { PlancastError } from '../engine/types.ts';
import { commandMistake } from './command_mistake.ts';
import { auditCommand } from './commands/audit.ts';
import { calibrateCommand } from './commands/calibrate.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { explainCommand } from './commands/explain.ts';
import { newCommand } from './commands/new.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { sensitivityCommand } from './commands/sensitivity.ts';
import { serveCommand } from './commands/serve.ts';
import { solveCommand } from './commands/solve.ts';
import { sweepCommand } from './commands/sweep.ts';
import { trackCommand } from './commands/track.ts';
import { type Context, createContext } from './context.ts';
import { languageOf } from './language_of.ts';
import { printIssues } from './print_issues.ts';
import { safeTerminal } from './safe_terminal.ts';
import { Interrupted } from './simulate_with_progress.ts';
import type { Terminal } from './terminal.ts';
import { tell } from './words.ts';

/**
 * Carries out one command line.
 *
 * @param args arguments after the program's name
 * @returns the exit code: 0; 1 for a broken file or wrong input; 2 for a missed `expect` or `--fail-on`; 130 for Ctrl-C
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const context = createContext(safeTerminal(terminal), languageOf(args, terminal.environment));
  try {
    await createProgram(context).parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return reportFailure(error, context);
  }
}

function createProgram(context: Context) {
  const { language, terminal } = context;
  const program = new Command('plancast')
    .description(tell(language, 'about'))
    .version(ENGINE_VERSION, '-V, --version', tell(language, 'version_option'))
    .helpOption('-h, --help', tell(language, 'help_option'))
    .helpCommand('help [command]', tell(language, 'help_command'))
    .addHelpText('after', tell(language, 'usage_end'))
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titleIn(title, context) })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.error,
      outputError: () => {},
      getOutHelpWidth: () => terminal.columns ?? 100,
      getOutHasColors: () => terminal.colour,
    });
  for (const create of [
    runCommand,
    checkCommand,
    compareCommand,
    solveCommand,
    sensitivityCommand,
    sweepCommand,
    explainCommand,
    auditCommand,
    trackCommand,
    reportCommand,
    newCommand,
    schemaCommand,
    calibrateCommand,
    serveCommand,
  ]) {
    const command = create(context);
    command.copyInheritedSettings(program);
    program.addCommand(command.helpOption('-h, --help', tell(language, 'help_option')));
  }
  return program;
}

const TITLES = {
  'Usage:': 'title_usage',
  'Arguments:': 'title_arguments',
  'Options:': 'title_options',
  'Commands:': 'title_commands',
} as const;

function titleIn(title: string, { language, paint }: Context): string {
  const key = TITLES[title as keyof typeof TITLES];
  return paint.bold(key === undefined ? title : tell(language, key));
}

function reportFailure(error: unknown, { terminal, language }: Context): number {
  if (error instanceof PlancastError) {
    printIssues(error.issues, terminal, language);
    return 1;
  }
  if (error instanceof Interrupted) {
    terminal.error(`${tell(language, 'interrupted')}\n`);
    return 130;
  }
  const red = picocolors.createColors(terminal.errorColour).red;
  const say = (message: string) => {
    const mark = red(`${tell(language, 'error')}${language === 'zh' ? '：' : ': '}`);
    terminal.error(`${mark}${message}\n`);
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(commandMistake(error, language));
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  say(tell(language, 'internal_error', { message: message.replace(/\s*\n\s*/g, ' ') }));
  if (terminal.environment.PLANCAST_DEBUG === '1' && error instanceof Error)
    terminal.error(`${error.stack}\n`);
  return 1;
}
