import { describe, expect, it } from 'vitest';
import {
  decimalsThatShow,
  formatGap,
  formatNumber,
  formatPace,
  formatQuantity,
  formatSigned,
  spans,
  unitName,
} from '../../report/numbers.ts';

const units = {
  亿元: { zh: '亿元', en: '100m yuan', dims: { money: 1 }, scale: 1e8 },
  '件/万人': { zh: '件/万人', en: 'per 10k people', dims: {}, scale: 1e-4 },
  年: { zh: '年', en: 'years', dims: {}, scale: 1 },
  index: { zh: '基年=100', en: 'base year = 100', dims: {}, scale: 0.01 },
};

describe('formatNumber', () => {
  it('writes no minus sign before zero', () => {
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(-0.4, 0)).toBe('0');
    expect(formatNumber(-0.06, 1)).toBe('-0.1');
  });
});

describe('formatSigned', () => {
  it('shows the sign and enough decimals not to read as zero', () => {
    expect(formatSigned(0.72, 1)).toBe('+0.7');
    expect(formatSigned(-1, 1)).toBe('-1.0');
    expect(formatSigned(-0.004, 1)).toBe('-0.004');
    expect(formatSigned(0, 1)).toBe('0.0');
  });

  it('takes floating-point noise for zero', () => {
    expect(formatSigned(8.9e-16, 1)).toBe('0.0');
    expect(decimalsThatShow(-1e-12, 2)).toBe(2);
  });
});

describe('formatQuantity', () => {
  it('tells percent from percentage points in both languages', () => {
    expect(formatQuantity(6, 'percent/yr', 1, 'en', units)).toBe('6.0 %');
    expect(formatQuantity(6, 'percent', 1, 'zh', units)).toBe('6.0%');
    expect(formatQuantity(0.7, 'pp', 1, 'en', units)).toBe('0.7 points');
    expect(formatQuantity(1, 'pp', 1, 'en', units)).toBe('1.0 point');
    expect(formatQuantity(1, 'pp', 1, 'zh', units)).toBe('1.0个百分点');
  });

  it('puts a unit behind the number, and a unit that is a number after a times sign', () => {
    expect(formatQuantity(1450.7, '亿元', 1, 'zh', units)).toBe('1450.7亿元');
    expect(formatQuantity(1450.7, '亿元', 1, 'en', units)).toBe('1450.7 × 100m yuan');
    expect(formatQuantity(11, '年', 1, 'en', units)).toBe('11.0 years');
    expect(formatQuantity(141.6, 'index', 1, 'en', units)).toBe('141.6 (base year = 100)');
  });
});

describe('formatGap', () => {
  it('measures percentages in percentage points', () => {
    expect(formatGap(-0.72, 'percent', 1, 'zh', units)).toBe('0.7个百分点');
    expect(formatGap(-12.324, '件/万人', 2, 'en', units)).toBe('12.32 per 10k people');
  });
});

describe('formatPace', () => {
  it('says a rate a year', () => {
    expect(formatPace(7.78, 'percent/yr', 2, 'en', units)).toBe('7.78 % a year');
    expect(formatPace(7.78, 'percent/yr', 2, 'zh', units)).toBe('年均7.78%');
    expect(formatPace(0.86, 'pp/yr', 2, 'zh', units)).toBe('每年0.86个百分点');
  });
});

describe('unitName', () => {
  it('names a rate of a unit of the registry', () => {
    expect(unitName('percent/yr', 'zh', units)).toBe('%/年');
    expect(unitName('亿元/yr', 'en', units)).toBe('100m yuan/yr');
    expect(unitName('pp', 'zh', units)).toBe('百分点');
  });
});

describe('spans', () => {
  it('joins years of equal values', () => {
    expect(spans([2021, 2022, 2023], ['6 %', '6 %', '5 %'], 'en')).toBe('2021-2022: 6 %, 2023: 5 %');
    expect(spans([2021, 2022, 2023], ['6%', '6%', '5%'], 'zh')).toBe('2021—2022年：6%；2023年：5%');
  });
});
