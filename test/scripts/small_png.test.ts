import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallPng } from '../../scripts/small_png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of eight bits a channel whose rows each use the filter named (PNG, section 9.2). */
function pngOf(pixels: Buffer, width: number, filters: readonly number[]): Buffer {
  const stride = 3 * width;
  const at = (row: number, x: number) => (row < 0 || x < 0 ? 0 : (pixels[row * stride + x] ?? 0));
  const rows = filters.map((filter, row) => {
    const bytes = Array.from({ length: stride }, (_, x) => {
      const [left, above, corner] = [at(row, x - 3), at(row - 1, x), at(row - 1, x - 3)];
      const away = (value: number) => Math.abs(left + above - corner - value);
      const paeth = [left, above, corner].reduce((best, value) => (away(value) < away(best) ? value : best));
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0;
      return (at(row, x) - guess) & 255;
    });
    return Buffer.from([filter, ...bytes]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(filters.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, 5)),
    chunk('IDAT', data.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours that a palette picture shows, three bytes a pixel. */
function shown(png: Buffer, width: number): Buffer {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString('latin1', at + 4, at + 8);
    expect(png.readUInt32BE(at + 8 + data.length)).toBe(crc32(png.subarray(at + 4, at + 8 + data.length)));
    chunks.set(type, data);
  }
  const colours = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const places = [...rows].filter((_, index) => index % (width + 1) !== 0);
  return Buffer.concat(places.map((place) => colours.subarray(3 * place, 3 * place + 3)));
}

it('a picture of at most 256 colours stays the same pixel for pixel, whatever filters its rows use', () => {
  const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      filters,
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat(255)),
      (used, width, bytes) => {
        const pixels = Buffer.from([...bytes.take(3 * width * used.length)]);
        expect(shown(smallPng(pngOf(pixels, width, used)), width)).toEqual(pixels);
      },
    ),
  );
});

it('a rare hue keeps its own colour beside hundreds of shades of grey', () => {
  const grey = Array.from({ length: 250 }, (_, i) => [i, i, i, i, i, i, i, i, i + 1]).flat();
  const hues = [255, 180, 0, 0, 90, 255, 10, 200, 10];
  const pixels = Buffer.from([...grey, ...grey, ...hues]);
  const seen = shown(smallPng(pngOf(pixels, pixels.length / 3, [0])), pixels.length / 3);
  expect([...seen.subarray(-9)]).toEqual(hues);
});

it('a picture with transparency is refused', () => {
  const png = pngOf(Buffer.alloc(3), 1, [0]);
  png[25] = 6;
  expect(() => smallPng(png)).toThrow('cannot shrink a PNG of bit depth 8 and colour type 6');
});
