import type { SeekQuestion } from '../answers.ts';
import { readGrowth, writeGrowth } from './growth_words.ts';
import { type OwnTarget, type PageState, type PanelName, panels, startState } from './page_state.ts';

/** Version of the form below; an address of a newer version is read as far as it is understood. */
const VERSION = 1;

/** Keys that are no driver. */
const KEYS = new Set(
  'lang horizon target beside chart mode table panel focus seek axes number file yaml'.split(' '),
);

/** Signs that an address carries as they are. */
const PLAIN = /%(2C|3A|2F|40|3E|3C|3D)/g;

/**
 * The part of an address after `#` that opens this state again: `1/sanmenxia/plan?gdp_growth=6&lang=en`. What is as at
 * the start is left out.
 *
 * @param packed the text of an own file, packed for an address
 * @example
 * import { startState } from './page_state.ts';
 * writeAddress({ ...startState, set: { gdp_growth: { path: 'constant', value: 6 } } }) // => '1/sanmenxia/plan?gdp_growth=6'
 */
export function writeAddress(state: PageState, packed: string | null = null): string {
  const entries: [string, string][] = [];
  const put = (key: string, value: string | number | null, usual: string | number | null) => {
    if (value !== null && value !== usual) entries.push([key, String(value)]);
  };
  for (const [driver, path] of Object.entries(state.set)) entries.push([driver, writeGrowth(path)]);
  for (const target of state.targets) entries.push(['target', writeTarget(target)]);
  put('horizon', state.horizon, null);
  put('beside', state.beside.join(','), '');
  put('chart', state.chart, null);
  put('mode', state.mode, null);
  put('table', state.table ? 1 : null, null);
  put('panel', state.panel, startState.panel);
  put('focus', state.focus, null);
  put('seek', state.seek === null ? null : writeSeek(state.seek), null);
  put('axes', state.axes === null ? null : `${state.axes.across},${state.axes.up}`, null);
  put('number', state.traced === null ? null : `${state.traced.indicator}@${state.traced.year}`, null);
  put('lang', state.language, startState.language);
  put('file', state.file?.name ?? null, null);
  put('yaml', state.file === null ? null : packed, null);
  const query = entries.map(([key, value]) => `${key}=${escapeValue(value)}`).join('&');
  return `${VERSION}/${state.scenario}${query === '' ? '' : `?${query}`}`;
}

/** What an address says, and what of it could not be read. */
export interface ReadAddress {
  state: PageState;
  /** Text of an own file, still packed. */
  packed: string | null;
  /** Pieces that this version does not understand, as they stand in the address. */
  lost: readonly string[];
}

/**
 * Reads the part of an address after `#`.
 *
 * @example
 * readAddress('1/weidu/baseline?gdp_growth=6&colour=blue').lost // => ['colour=blue']
 */
export function readAddress(text: string): ReadAddress {
  const lost: string[] = [];
  const [path = '', query = ''] = split(text.replace(/^#/, ''), '?');
  const [, version, scenario] = /^(\d+)\/([a-z0-9_]+\/[a-z0-9_]+)$/.exec(path) ?? [];
  if (scenario === undefined) return { state: startState, packed: null, lost: path === '' ? [] : [path] };
  if (Number(version) > VERSION) lost.push(`${version}/`);
  let state: PageState = { ...startState, scenario };
  let name: string | null = null;
  let packed: string | null = null;
  for (const piece of query === '' ? [] : query.split('&')) {
    const [key = '', raw = ''] = split(piece, '=');
    const value = unescapeValue(raw);
    if (key === 'yaml') packed = value;
    else if (key === 'file') name = value;
    else {
      const next = value === null ? null : readPiece(state, key, value);
      if (next === null) lost.push(piece);
      else state = next;
    }
  }
  return { state: name === null ? state : { ...state, file: { name, text: '' } }, packed, lost };
}

function readPiece(state: PageState, key: string, value: string): PageState | null {
  switch (key) {
    case 'lang':
      return value === 'zh' || value === 'en' ? { ...state, language: value } : null;
    case 'horizon':
      return /^\d{4}$/.test(value) ? { ...state, horizon: Number(value) } : null;
    case 'panel':
      return isPanel(value) ? { ...state, panel: value } : null;
    case 'chart':
      return { ...state, chart: value };
    case 'focus':
      return { ...state, focus: value };
    case 'beside':
      return { ...state, beside: value.split(',') };
    case 'mode':
      return value === 'level' || value === 'growth' ? { ...state, mode: value } : null;
    case 'table':
      return value === '1' ? { ...state, table: true } : null;
    case 'seek': {
      const seek = readSeek(value);
      return seek === null ? null : { ...state, seek };
    }
    case 'axes': {
      const [, across, up] = /^([a-z0-9_]+),([a-z0-9_]+)$/.exec(value) ?? [];
      return across === undefined || up === undefined ? null : { ...state, axes: { across, up } };
    }
    case 'number': {
      const [, indicator, year] = /^([a-z0-9_]+)@(\d{4})$/.exec(value) ?? [];
      return indicator === undefined ? null : { ...state, traced: { indicator, year: Number(year) } };
    }
    case 'target': {
      const target = readTarget(value);
      return target === null ? null : { ...state, targets: [...state.targets, target] };
    }
    default: {
      const path = KEYS.has(key) || !/^[a-z][a-z0-9_]*$/.test(key) ? null : readGrowth(value);
      return path === null ? null : { ...state, set: { ...state.set, [key]: path } };
    }
  }
}

function isPanel(value: string): value is PanelName {
  return panels.some((name) => name === value);
}

/** `rd_intensity@2025>=2.4`. */
function writeTarget({ indicator, year, side, value }: OwnTarget): string {
  return `${indicator}@${year}${side === 'at_least' ? '>=' : '<='}${value}`;
}

function readTarget(text: string): OwnTarget | null {
  const [, indicator, year, sign, value] =
    /^([a-z0-9_]+)@(\d{4})([<>])=(-?[\d.]+(?:e[-+]?\d+)?)$/.exec(text) ?? [];
  if (indicator === undefined || !Number.isFinite(Number(value))) return null;
  return { indicator, year: Number(year), side: sign === '>' ? 'at_least' : 'at_most', value: Number(value) };
}

/** `rd_intensity@2025>=2.4`, or for a target of the plan `gdp_real.average_growth>=7`. */
function writeSeek({ subject, side, wanted }: SeekQuestion): string {
  if ('indicator' in subject) return writeTarget({ ...subject, side, value: wanted });
  return `${subject.target}${side === 'at_least' ? '>=' : '<='}${wanted}`;
}

function readSeek(text: string): SeekQuestion | null {
  const level = readTarget(text);
  if (level !== null) {
    const { indicator, year, side, value } = level;
    return { subject: { indicator, year }, side, wanted: value };
  }
  const [, target, sign, value] = /^([a-z0-9_.]+)([<>])=(-?[\d.]+(?:e[-+]?\d+)?)$/.exec(text) ?? [];
  if (target === undefined || !Number.isFinite(Number(value))) return null;
  return { subject: { target }, side: sign === '>' ? 'at_least' : 'at_most', wanted: Number(value) };
}

function escapeValue(value: string): string {
  return encodeURIComponent(value).replace(PLAIN, (code) => decodeURIComponent(code));
}

function unescapeValue(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

function split(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
