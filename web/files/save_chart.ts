import { chartColours } from '../charts/chart_colours.ts';
import { shownChart } from '../state/shown_chart.ts';
import { charted, opened, say } from '../state/store.ts';
import { saveFile } from './save_file.ts';

/** Size of a saved picture in CSS pixels, and dots to each. */
const WIDTH = 960;
const HEIGHT = 540;
const DOTS = 2;

/** Saves the chart with its title and source line, as a drawing or as a picture made from it. */
export async function saveChart(kind: 'svg' | 'png'): Promise<void> {
  const data = shownChart.peek();
  const loaded = opened.peek();
  if (data === null || loaded === null) return;
  const { chartSvg } = await import('../charts/chart_svg.ts');
  const colours = {
    ...chartColours(),
    surface: '#ffffff',
    text: '#1b2129',
    muted: '#59636e',
    line: '#dfe3e8',
    observed: '#1b2129',
    accent: '#1d5fa8',
    target: '#8a4b00',
    zone: '#f1f5fa',
  };
  const svg = chartSvg(data, {
    width: WIDTH,
    height: HEIGHT,
    colours,
    subtitle: `${loaded.region.label} · ${loaded.scenario.title} · ${loaded.subtitle}`,
    zoneWords: say('projection_zone'),
    font: getComputedStyle(document.body).fontFamily,
  });
  const name = `${loaded.scenario.id.replace('/', '_')}_${charted.peek() ?? 'chart'}`;
  const drawing = new Blob([svg], { type: 'image/svg+xml' });
  saveFile(`${name}.${kind}`, kind === 'svg' ? drawing : await pictureOf(drawing));
}

async function pictureOf(drawing: Blob): Promise<Blob> {
  const image = new Image();
  const text = await drawing.text();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * DOTS;
  canvas.height = HEIGHT * DOTS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)),
      'image/png',
    );
  });
}
