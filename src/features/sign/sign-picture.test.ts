import { signPicture } from './sign-picture';

const words = (text: string) =>
  signPicture('第一办税服务厅', { stage: 2, text, at: '' }).strokes.flatMap((stroke) =>
    stroke.kind === 'text' && stroke.serif ? [stroke] : [],
  );

test.each([
  ['breaks at its own comma', '一步一步走，步步有回音', ['一步一步走，', '步步有回音']],
  ['stands in one line when it is short', '向前走', ['向前走']],
  [
    'is spread evenly when it has no comma',
    '把每一件小事都做到让人放心',
    ['把每一件小', '事都做到让', '人放心'],
  ],
])('a slogan %s', (_how, text, lines) => {
  expect(words(text).map((stroke) => stroke.text)).toEqual(lines);
});

test('the longest slogan stays inside the frame, above the rule', () => {
  const { strokes, height } = signPicture('很长的集体名称'.repeat(6), {
    stage: 4,
    text: '好'.repeat(24),
    at: '',
  });
  const [last, ...rest] = words('好'.repeat(24)).reverse();
  expect(rest.length).toBeGreaterThan(0);
  const rule = strokes.find((stroke) => stroke.kind === 'box' && stroke.height === 10);
  expect(last?.y).toBeLessThan(rule?.kind === 'box' ? rule.y : 0);
  for (const stroke of strokes) if (stroke.kind === 'text') expect(stroke.y).toBeLessThan(height - 64);
});

test('the same sign is the same picture, in the colours of the light paper', () => {
  const sign = { stage: 1, text: '向前走', at: '' } as const;
  expect(signPicture('甲', sign)).toEqual(signPicture('甲', sign));
  expect(words('向前走')[0]?.colour).toBe('#0F6B49');
});
