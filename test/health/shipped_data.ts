import { parse } from 'yaml';
import { files, read } from './repository.ts';

/** Shipped files as written, before any reader has had its say. */
export type Fields = Readonly<Record<string, unknown>>;

/** A file and what is in it. */
export interface DataFile {
  file: string;
  /** Folder of a region, `indicators` for an indicator. */
  folder: string;
  data: Fields;
}

function readAll(pattern: RegExp): DataFile[] {
  return files(pattern).map((file) => ({
    file,
    folder: file.split('/').at(-2) ?? '',
    data: parse(read(file)) as Fields,
  }));
}

export const indicatorFiles = readAll(/^scenarios\/indicators\/[^/]+\.yaml$/);
export const regionFiles = readAll(/^scenarios\/regions\/[^/]+\/region\.yaml$/);
export const planFiles = readAll(/^scenarios\/regions\/[^/]+\/[^/]+\.plan\.yaml$/);
export const scenarioFiles = readAll(/^scenarios\/regions\/[^/]+\/(?!region\.yaml)[^/.]+\.yaml$/);

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields under a key, none when nothing is there. */
export function under(data: Fields, key: string): Fields {
  const value = data[key];
  return isFields(value) ? value : {};
}

/** The list under a key, each entry as fields. */
export function listUnder(data: Fields, key: string): Fields[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Text under a key, empty when there is none. */
export function textUnder(data: Fields, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value.trim() : '';
}

/** Every observation, with the indicator it is of and the documents of its region. */
export function observations(): { file: string; name: string; documents: Fields; observation: Fields }[] {
  return regionFiles.flatMap(({ file, data }) =>
    Object.keys(under(data, 'observations')).flatMap((indicator) =>
      listUnder(under(data, 'observations'), indicator).map((observation) => ({
        file,
        name: `${indicator} ${observation.period}${observation.measure === undefined ? '' : ` ${observation.measure}`}`,
        documents: under(data, 'documents'),
        observation,
      })),
    ),
  );
}

/** Every target of every plan, with the documents of its region and the one it stands in. */
export function targets(): {
  file: string;
  name: string;
  documents: Fields;
  source: string;
  target: Fields;
}[] {
  const documentsOf = new Map(regionFiles.map(({ folder, data }) => [folder, under(data, 'documents')]));
  return planFiles.flatMap(({ file, folder, data }) =>
    listUnder(data, 'targets').map((target) => ({
      file,
      name: `${target.indicator} ${target.kind} ${target.period}`,
      documents: documentsOf.get(folder) ?? {},
      source: textUnder(target, 'source') || textUnder(data, 'source'),
      target,
    })),
  );
}
