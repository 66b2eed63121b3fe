import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast schema`: the JSON Schemas that editors use for completion and checking. */
export function schemaCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('schema')
    .description(tell(language, 'schema_about'))
    .option('--out <folder>', tell(language, 'opt_out'), 'schema')
    .addOption(options.lang())
    .action(async ({ out }) => {
      const { jsonSchemas } = await import('../../scenarios/schema/json_schemas.ts');
      const { loadLibrary } = await import('../../scenarios/loader/load_library.ts');
      const { outFolder, writeFile } = await import('../write_file.ts');
      for (const [name, schema] of Object.entries(jsonSchemas(await loadLibrary()))) {
        const file = writeFile(
          `${outFolder(out)}/${name}.schema.json`,
          `${JSON.stringify(schema, null, 2)}\n`,
          terminal,
        );
        terminal.out(`${tell(language, 'schema_written', { file })}\n`);
      }
    });
}
