import type { Issue } from '../engine/types.ts';

/** What settings say, and what is wrong with the way they are written. */
export interface Settings {
  /** Driver -> value as a file writes it; of two settings of one driver the last. */
  written: Record<string, unknown>;
  issues: Issue[];
}

/**
 * Takes `--set driver=value` apart: `gdp_growth=6%`, or a value as a file writes it,
 * `rd_growth={2021-2023: 15%, 2024-2025: 12%}`.
 */
export async function readSettings(settings: readonly string[]): Promise<Settings> {
  // Without a prototype, so that `__proto__` is a name like any other.
  const written: Record<string, unknown> = Object.create(null);
  const issues: Issue[] = [];
  for (const setting of settings) {
    const [, name = '', value = ''] = /^\s*([^=\s]*)\s*=\s*(.*?)\s*$/s.exec(setting) ?? [];
    const complain = (code: string, zh: string, en: string) =>
      issues.push({ code, level: 'error', path: `--set ${setting}`, text: { zh, en } });
    if (name === '' || value === '') {
      const example = '--set gdp_growth=6%';
      complain(
        'bad_setting',
        `无法读取 --set “${setting}”：应为“驱动因素=值”；请写成 ${example}`,
        `Cannot read --set "${setting}": it is not driver=value; write it as in ${example}`,
      );
    } else written[name] = value.startsWith('{') ? await readMap(value, name, complain) : value;
  }
  return { written, issues };
}

async function readMap(
  written: string,
  driver: string,
  complain: (code: string, zh: string, en: string) => void,
): Promise<unknown> {
  const { readYaml } = await import('../scenarios/loader/read_yaml.ts');
  const { data, issues } = readYaml(written, '--set');
  for (const { code, text } of issues) {
    complain(code, `无法设定 ${driver}：${text.zh}`, `Cannot set ${driver}: ${text.en}`);
  }
  return data;
}
