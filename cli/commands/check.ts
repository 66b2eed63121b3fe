import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { printIssues } from '../print_issues.ts';
import { tell } from '../words.ts';

/** `plancast check`: every mistake of the files, or of all shipped ones, with its place. */
export function checkCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('check')
    .description(tell(language, 'check_about'))
    .argument('[files...]', tell(language, 'arg_files'))
    .addOption(options.json())
    .addOption(options.lang())
    .action(async (files, given) => {
      const { checkFiles } = await import('../check_files.ts');
      const { issues, files: checked } = await checkFiles(files, terminal);
      const errors = issues.filter(({ level, code }) => level === 'error' && code !== 'more_issues').length;
      if (given.json) terminal.out(`${JSON.stringify({ files: checked, issues }, null, 2)}\n`);
      else {
        printIssues(issues, terminal, language);
        const warnings = issues.length - errors;
        const counted = (what: 'file' | 'error' | 'warning', count: number) =>
          count === 1 ? tell(language, `one_${what}`) : tell(language, `many_${what}s`, { count });
        const right =
          checked === 1 ? tell(language, 'file_right') : tell(language, 'files_right', { files: checked });
        const wrong = () =>
          tell(language, 'files_wrong', {
            files: counted('file', checked),
            errors: counted('error', errors),
            warnings: counted('warning', warnings),
          });
        const summary = issues.length === 0 ? right : wrong();
        terminal.out(`${summary}\n`);
      }
      if (errors > 0) context.exitCode = 1;
    });
}
