import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../cli/run_command_line.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a page tells its reader to do, in its order. */
export type Step =
  /** A fenced text whose path stands in backticks on the line before. */
  | { do: 'write'; path: string; text: string }
  /** A block of `sh`, and what the page says it prints. */
  | { do: 'run'; commands: readonly string[]; prints: string | null };

/** Reads the steps of a page; blocks that are neither files nor commands are for reading only. */
export function stepsOf(page: string): Step[] {
  const text = readFileSync(join(root, page), 'utf8');
  const steps: Step[] = [];
  for (const [, path, language = '', body = ''] of text.matchAll(
    /(?:^`([^`\n]+)`:?\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    const last = steps.at(-1);
    if (path !== undefined) steps.push({ do: 'write', path, text: body });
    else if (language === 'sh') {
      const commands = body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
      steps.push({ do: 'run', commands, prints: null });
    } else if (language === 'text' && last?.do === 'run' && last.prints === null) {
      steps[steps.length - 1] = { ...last, prints: body };
    }
  }
  return steps;
}

/** A folder of its own beside which nothing lies but the shipped `scenarios/`, in which steps are followed. */
export class Reader {
  readonly folder = mkdtempSync(join(tmpdir(), 'plancast-reader-'));
  private environment: Record<string, string> = { LANG: 'en_US.UTF-8' };

  constructor() {
    cpSync(join(root, 'scenarios'), join(this.folder, 'scenarios'), {
      recursive: true,
      filter: (file) => !file.endsWith('.ts'),
    });
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Carries out one line and returns all that it prints. */
  async run(command: string): Promise<string> {
    const [program = '', ...words] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    if (program === 'cp' && words[0] === '-r') {
      cpSync(join(this.folder, words[1] ?? ''), join(this.folder, words[2] ?? ''), { recursive: true });
      return '';
    }
    if (program === 'export') {
      const [name = '', value = ''] = (words[0] ?? '').split('=');
      this.environment[name] = value;
      return '';
    }
    if (program === 'npx' && words[0] === 'plancast') return this.plancast(words.slice(1));
    throw new Error(
      `"${command}" is nothing this reader can do; teach test/docs/follow_page.ts or write it otherwise`,
    );
  }

  private async plancast(args: readonly string[]): Promise<string> {
    let printed = '';
    const add = (text: string) => {
      printed += text;
    };
    const data = this.environment.PLANCAST_DATA;
    const before = process.env.PLANCAST_DATA;
    if (data !== undefined) process.env.PLANCAST_DATA = join(this.folder, data);
    try {
      await runCommandLine(args, {
        out: add,
        error: add,
        columns: null,
        colour: false,
        errorColour: false,
        environment: this.environment,
        folder: this.folder,
      });
    } finally {
      if (before === undefined) delete process.env.PLANCAST_DATA;
      else process.env.PLANCAST_DATA = before;
    }
    return printed;
  }

  leave(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What a page prints as a pattern: a line `...` stands for any lines, `...` in a line for any text. */
export function printedPattern(text: string): RegExp {
  const lines = text.trimEnd().split('\n');
  const patterns = lines.map((line, index) => {
    const end = index === lines.length - 1 ? '' : '\\n';
    if (line.trim() === '...') return `(?:[^\\n]*${end === '' ? '\\n?' : '\\n'})*?`;
    const parts = line
      .trimEnd()
      .split('...')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return `${parts.join('[^\\n]*')}[ ]*${end}`;
  });
  return new RegExp(`^${patterns.join('')}\\s*$`);
}
