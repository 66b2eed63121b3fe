import { describe, expect, it } from 'vitest';
import { displayWidth, pad } from '../../cli/display_width.ts';
import { textTable } from '../../cli/text_table.ts';
import { wrapText } from '../../cli/wrap_text.ts';

describe('displayWidth', () => {
  it.each([
    ['GDP 增速', 8],
    ['（%）', 5],
    ['—“”≥✓', 5],
    ['e\u0301', 1],
    ['Ⅲ類', 3],
    ['', 0],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('pad', () => {
  it('fills up by columns, not by characters', () => {
    expect(pad('增速', 6, 'left')).toBe('增速  ');
    expect(pad('6.0', 5, 'right')).toBe('  6.0');
  });
});

describe('wrapText', () => {
  it('breaks at spaces, and between Chinese characters', () => {
    expect(wrapText('average growth', 8)).toEqual(['average', 'growth']);
    expect(wrapText('地区生产总值增速', 8)).toEqual(['地区生产', '总值增速']);
  });

  it('neither begins a line with a closing mark nor ends one with an opening mark', () => {
    expect(wrapText('教育年限（年）', 10)).toEqual(['教育年限', '（年）']);
    expect(wrapText('增速，下降', 4)).toEqual(['增', '速，', '下降']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('energy_intensity_cut_total', 10)).toEqual(['energy_int', 'ensity_cut', '_total']);
  });

  it('keeps every character but the spaces at breaks', () => {
    const text = 'R&D 经费投入强度 in 2025 年：2.03%，高于 1.94%。';
    for (let width = 4; width < 40; width++) {
      expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(wrapText(text, width).every((line) => displayWidth(line) <= width)).toBe(true);
    }
  });
});

describe('textTable', () => {
  const columns = [
    { heading: 'Indicator', align: 'left' as const, least: 8 },
    { heading: 'Value', align: 'right' as const },
  ];
  const rows = [{ cells: ['地区生产总值', '6.0'], notes: ['assumed'] }, { cells: ['R&D', '14.9'] }];

  it('aligns Chinese and Latin text', () => {
    expect(textTable(columns, rows, null)).toEqual([
      'Indicator     Value',
      '地区生产总值    6.0',
      '    assumed',
      'R&D            14.9',
    ]);
  });

  it('wraps the columns that may shrink, and no other', () => {
    expect(textTable(columns, rows, 15)).toEqual([
      'Indicato  Value',
      'r',
      '地区生产    6.0',
      '总值',
      '    assumed',
      'R&D        14.9',
    ]);
  });
});
