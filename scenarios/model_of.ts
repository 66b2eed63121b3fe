import { compileModel, type Model } from '../engine/compile_model.ts';
import type { Library } from './library.ts';

const models = new WeakMap<object, Model>();

/** The compiled model of a library, made once for all libraries of the same indicators. */
export function modelOf(library: Library): Model {
  let model = models.get(library.expressions);
  if (model === undefined) {
    model = compileModel(library.indicators, library.expressions, library.units);
    models.set(library.expressions, model);
  }
  return model;
}
