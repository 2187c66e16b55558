import type { DrawCommand } from './drawing';
import type { CanvasContext } from './paint';
import { coverCrop, paint, pictureSourcesOf } from './paint';

const recordingContext = (): { context: CanvasContext; calls: string[] } => {
  const calls: string[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (recorded, name: string) =>
      recorded[name] ?? ((...given: unknown[]) => void calls.push(`${name}(${given.join()})`)),
    set: (recorded, name: string, value) => {
      recorded[name] = value;
      calls.push(`${name}=${String(value)}`);
      return true;
    },
  });
  return { context: context as unknown as CanvasContext, calls };
};
const box: DrawCommand = { kind: 'box', x: 0, y: 0, width: 10, height: 10, radius: 2, fill: '#FFFFFF' };
const heading: DrawCommand = {
  ...{ kind: 'text', text: '初心', x: 5, y: 8, size: 6, colour: '#1D2A25', align: 'center' },
  ...{ bold: true, serif: false },
};
const picture: DrawCommand = { kind: 'picture', source: 'a.png', x: 0, y: 0, width: 4, height: 4, radius: 1 };

test('draws commands in order and restores the context after each', () => {
  const { context, calls } = recordingContext();
  paint(context, { width: 10, height: 10, commands: [box, heading] }, () => undefined);
  expect(calls.filter((call) => /^(save|restore)/.test(call))).toHaveLength(4);
  expect(calls.indexOf('fill()')).toBeLessThan(calls.indexOf('fillText(初心,5,8)'));
  expect(calls.find((call) => call.startsWith('font='))).toMatch(/^font=bold 6px /);
});

test('clips a picture to its frame and lets the platform draw it', () => {
  const { context, calls } = recordingContext();
  const placed: string[] = [];
  paint(context, { width: 10, height: 10, commands: [picture] }, ({ source }) => placed.push(source));
  expect(calls).toContain('clip()');
  expect(placed).toEqual(['a.png']);
  expect(pictureSourcesOf({ width: 1, height: 1, commands: [picture, box, picture] })).toEqual(['a.png']);
});

test('crops a picture of another aspect ratio to its centre', () => {
  expect(coverCrop({ width: 200, height: 100 }, { width: 50, height: 50 })).toEqual([50, 0, 100, 100]);
});
