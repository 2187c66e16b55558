import { sentencesOf } from './node-note';

test.each([
  ['nothing', '', []],
  ['one sentence without a mark', '开口更自然了', ['开口更自然了']],
  ['sentences and lines', '先听完。再解释！\n\n下次早到 ', ['先听完。', '再解释！', '下次早到']],
  ['marks alone', '……。！？', []],
  ['repeated marks', '真的吗？！是的。', ['真的吗？！', '是的。']],
  ['rare characters', '𠮷林站的事。', ['𠮷林站的事。']],
])('the sentences of %s', (_, text, sentences) => {
  expect(sentencesOf({ wentWell: text, gotStuck: '', nextTime: '' })).toEqual(sentences);
});

test('the sentences of the parts keep their order', () => {
  expect(sentencesOf({ wentWell: '一', gotStuck: '二。', nextTime: '三' })).toEqual(['一', '二。', '三']);
});
