import { readsEver } from '../../engine/expression.ts';
import type { Driver, Text } from '../../engine/types.ts';
import { driversOf, type Library } from '../library.ts';
import { hint } from './suggest.ts';

/**
 * The driver of an id, or what to say of a name that is none: an indicator is told which driver moves it, another
 * name which driver is nearest.
 */
export function findDriver(name: string, library: Library): { driver: Driver } | { driver: null; why: Text } {
  const drivers = driversOf(library);
  const driver = drivers[name];
  if (driver !== undefined) return { driver };
  const indicator = Object.hasOwn(library.indicators, name) ? library.indicators[name] : undefined;
  if (indicator !== undefined) {
    const moving = driversBehind(name, library);
    const shown = moving.slice(0, 4).join(', ');
    return {
      driver: null,
      why:
        moving.length === 0
          ? { zh: '这是指标，由公式计算，没有驱动因素', en: 'it is an indicator, computed without a driver' }
          : {
              zh: `这是指标，由模型计算；请设定它的驱动因素 ${shown.replaceAll(', ', '、')}`,
              en: `it is an indicator, which the model computes; set what moves it: ${shown}`,
            },
    };
  }
  const near = hint(name, Object.values(drivers));
  return {
    driver: null,
    why: { zh: `没有这个驱动因素；${near.zh}`, en: `there is no such driver; ${near.en}` },
  };
}

/** Drivers that an indicator's equation reads, its own first, then those of the indicators it reads. */
export function driversBehind(indicator: string, library: Library): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const drivers = driversOf(library);
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (drivers[id] !== undefined) found.add(id);
    const expression = Object.hasOwn(library.expressions, id) ? library.expressions[id] : undefined;
    if (expression !== undefined) for (const name of readsEver(expression)) visit(name);
  };
  for (const driver of library.indicators[indicator]?.drivers ?? []) found.add(driver.id);
  visit(indicator);
  return [...found];
}
