import { differing, draftOf, readBirth } from './line-form';

test.each([
  ['1998-03', '1998-03'],
  ['1998.3', '1998-03'],
  ['1998年3月', '1998-03'],
  ['1998/3/8', '1998-03-08'],
  ['１９９８－０３', '1998-03'],
  ['1998', undefined],
  ['1998-13', undefined],
  ['1998-02-30', undefined],
  ['', undefined],
])('a birth typed as %s is read as %s', (typed, read) => {
  expect(readBirth(typed)).toBe(read);
});

test('two versions of a line differ only in visible fields', () => {
  const line = draftOf({
    seatId: 's',
    kind: 'member',
    name: '李小雨',
    post: '综合窗口',
    state: 'active',
    leader: false,
    joined: true,
    version: 3,
    cardState: 'none',
  });
  expect(differing(line, { ...line, post: ' 综合窗口 ' })).toEqual([]);
  expect(differing(line, { ...line, post: '导税岗', phone: '13800000000' })).toEqual(['post', 'phone']);
});
