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
        const fileCount =
          checked === 1 ? tell(language, 'one_file') : tell(language, 'many_files', { count: checked });
        const errorCount =
          errors === 1 ? tell(language, 'one_error') : tell(language, 'many_errors', { count: errors });
        const warningCount =
          warnings === 1
            ? tell(language, 'one_warning')
            : tell(language, 'many_warnings', { count: warnings });
        const right =
          checked === 1 ? tell(language, 'file_right') : tell(language, 'files_right', { files: checked });
        const wrong = tell(language, 'files_wrong', {
          files: fileCount,
          errors: errorCount,
          warnings: warningCount,
        });
        const summary = issues.length === 0 ? right : wrong;
        terminal.out(`${summary}\n`);
      }
      if (errors > 0) context.exitCode = 1;
    });
}
