import type { Stroke } from './drawing';
import type { Pen } from './paint';
import { middleOf, paint, sourcesOf } from './paint';

const penOf = (): { pen: Pen; calls: string[] } => {
  const calls: string[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) =>
      kept[name] ?? ((...given: unknown[]) => void calls.push(`${name}(${given.join()})`)),
    set: (kept, name: string, value) => {
      kept[name] = value;
      calls.push(`${name}=${String(value)}`);
      return true;
    },
  });
  return { pen: pen as unknown as Pen, calls };
};
const box: Stroke = { kind: 'box', x: 0, y: 0, width: 10, height: 10, radius: 2, fill: '#FFFFFF' };
const words: Stroke = {
  ...{ kind: 'text', text: '初心', x: 5, y: 8, size: 6, colour: '#1D2A25', align: 'center' },
  ...{ bold: true, serif: false },
};
const picture: Stroke = { kind: 'picture', source: 'a.png', x: 0, y: 0, width: 4, height: 4, radius: 1 };

test('strokes are drawn in their order, each leaving the pen as it was', () => {
  const { pen, calls } = penOf();
  paint(pen, { width: 10, height: 10, strokes: [box, words] }, () => undefined);
  expect(calls.filter((call) => /^(save|restore)/.test(call))).toHaveLength(4);
  expect(calls.indexOf('fill()')).toBeLessThan(calls.indexOf('fillText(初心,5,8)'));
  expect(calls.find((call) => call.startsWith('font='))).toMatch(/^font=bold 6px /);
});

test('a picture is clipped to its frame and placed by the phone', () => {
  const { pen, calls } = penOf();
  const placed: string[] = [];
  paint(pen, { width: 10, height: 10, strokes: [picture] }, ({ source }) => placed.push(source));
  expect(calls).toContain('clip()');
  expect(placed).toEqual(['a.png']);
  expect(sourcesOf({ width: 1, height: 1, strokes: [picture, box, picture] })).toEqual(['a.png']);
});

test('a picture of another shape fills its frame with its middle', () => {
  expect(middleOf({ width: 200, height: 100 }, { width: 50, height: 50 })).toEqual([50, 0, 100, 100]);
});
