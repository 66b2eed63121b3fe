import type { CommanderError } from 'commander';
import type { Language } from '../engine/types.ts';
import { tell } from './words.ts';

/** What is wrong with a command line, in the house's words and the user's language. */
export function commandMistake(error: CommanderError, language: Language): string {
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownCommand':
      return tell(language, 'unknown_command', { name, hint: nearest(error, language) });
    case 'commander.unknownOption':
      return tell(language, 'unknown_option', { name, hint: nearest(error, language) });
    case 'commander.missingArgument':
      return tell(language, 'missing_argument', { name: `<${name}>` });
    case 'commander.optionMissingArgument':
      return tell(language, 'missing_value', { name });
    case 'commander.missingMandatoryOptionValue':
      return tell(language, 'missing_option', { name });
    case 'commander.excessArguments':
      return tell(language, 'too_many_arguments', { hint: tell(language, 'see_help') });
    case 'commander.invalidArgument':
      return wrongValue(error, name, language);
    default:
      return error.message.replace(/^error: /, '');
  }
}

function nearest(error: CommanderError, language: Language): string {
  const [, near] = /Did you mean (?:one of )?([^,?]+)/.exec(error.message) ?? [];
  return near === undefined ? tell(language, 'see_help') : tell(language, 'did_you_mean', { name: near });
}

/** `error: option '--lang <language>' argument 'de' is invalid. Allowed choices are zh, en.` */
function wrongValue(error: CommanderError, name: string, language: Language): string {
  const [, value = '', rest = ''] = /argument '([^']*)' is invalid\.?\s*(.*)$/s.exec(error.message) ?? [];
  const [, choices] = /Allowed choices are (.*?)\.?$/.exec(rest) ?? [];
  const hint = choices === undefined ? rest : tell(language, 'allowed_values', { values: choices });
  return tell(language, 'wrong_value', { name, value, hint });
}
