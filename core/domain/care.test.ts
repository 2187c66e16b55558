import { parseInitials, parseRelation } from './care';

test.each([
  ['ZH', 'ZH'],
  ['zh', 'ZH'],
  ['Z.H.', 'ZH'],
  ['z h x', 'ZHX'],
  ['张某', '张某'],
  ['李某某', '李某某'],
  ['欧阳某', '欧阳某'],
  ['Z', null],
  ['ABCDE', null],
  ['ZhangHui', null],
  ['张辉', null],
  ['张', null],
  ['某某', null],
  ['张某辉', null],
  ['张某，13800000000', null],
  ['Z1', null],
  ['', null],
])('initials «%s» are read as %s', (typed, read) => {
  expect(parseInitials(typed)).toBe(read);
});

test.each([
  ['社区困难家庭', '社区困难家庭'],
  [' 结对 学生 ', '结对学生'],
  ['同事', '同事'],
  ['友', null],
  ['春晖路社区三号楼的张辉一家', null],
  ['学生13800000000', null],
  ['学生zhang', null],
  ['学生、张辉', null],
  ['', null],
])('a relation «%s» is read as %s', (typed, read) => {
  expect(parseRelation(typed)).toBe(read);
});
