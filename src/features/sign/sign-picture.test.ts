import { signPicture } from './sign-picture';

const sloganLines = (text: string) =>
  signPicture('第一办税服务厅', { stage: 2, text, at: '' }).commands.flatMap((command) =>
    command.kind === 'text' && command.serif ? [command] : [],
  );

test.each([
  ['breaks at its comma', '一步一步走，步步有回音', ['一步一步走，', '步步有回音']],
  ['stays on one line when it is short', '向前走', ['向前走']],
  [
    'is spread evenly when it has no comma',
    '把每一件小事都做到让人放心',
    ['把每一件小', '事都做到让', '人放心'],
  ],
])('a slogan %s', (_how, text, lines) => {
  expect(sloganLines(text).map((command) => command.text)).toEqual(lines);
});

test('the longest slogan stays inside the frame and above the rule', () => {
  const { commands, height } = signPicture('很长的集体名称'.repeat(6), {
    stage: 4,
    text: '好'.repeat(24),
    at: '',
  });
  const [last, ...rest] = sloganLines('好'.repeat(24)).reverse();
  expect(rest.length).toBeGreaterThan(0);
  const rule = commands.find((command) => command.kind === 'box' && command.height === 10);
  expect(last?.y).toBeLessThan(rule?.kind === 'box' ? rule.y : 0);
  for (const command of commands) if (command.kind === 'text') expect(command.y).toBeLessThan(height - 64);
});

test('the same sign draws the same picture, in the colours of the light theme', () => {
  const sign = { stage: 1, text: '向前走', at: '' } as const;
  expect(signPicture('甲', sign)).toEqual(signPicture('甲', sign));
  expect(sloganLines('向前走')[0]?.colour).toBe('#0F6B49');
});
