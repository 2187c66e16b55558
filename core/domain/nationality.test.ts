import { nationalityKind, tidyNationality } from './nationality';
import { COUNTRIES, ETHNICITIES } from './nationality-names';
import { NATIONALITIES } from './roster-choice';

describe.each([
  [
    'chinese',
    '中国 中國 中华人民共和国 中華人民共和國 中国籍 中国国籍 中国公民 中国人 中国大陆 中国內地 中国（汉族） 中国(漢) 中国汉族 ' +
      '汉族中国 中国/汉族 中国香港 中国（香港） 中国香港特别行政区 中国澳门 中國澳門 中国台湾 CHN chn CN China P.R.China P.R.C. ' +
      'PRC Chinese ＣＨＮ 　中国　 中国（中国） 中国蒙古族 中国/中国香港',
  ],
  [
    'foreign',
    '美国 美国籍 美国国籍 美國 USA U.S.A. 日本 日本国籍 日本国 韩国籍 韓國 大韩民国 英国公民 新加坡人 蒙古国 俄罗斯联邦 外国 外国国籍 ' +
      '外籍 外国人 无国籍 非中国籍 不是中国国籍 德国/法国',
  ],
  [
    'unknown',
    '汉 汉族 漢族 壮族 回 蒙古 蒙古族 朝鲜 俄罗斯 塔吉克族 香港 台湾 中国/美国 中国、加拿大 美国（中国） 中外 重庆 是 ABC 张三 中国与美国 加拿大（魁北克） ?',
  ],
])('%s', (kind, written) => {
  test.each(written.split(' '))('「%s」', (text) => {
    expect(nationalityKind(text)).toBe(kind);
  });
});

test.each(['', ' ', '　', '无', '—', '（）'])('nothing said is asked about: 「%s」', (text) => {
  expect(nationalityKind(text)).toBe('unknown');
});

test('every listed country, alone or with its suffix, is foreign, and every ethnicity is asked about', () => {
  const wrong = [...COUNTRIES].flatMap((name) =>
    [name, `${name}国籍`, `${name}籍`, `${name}公民`].filter((text) => nationalityKind(text) !== 'foreign'),
  );
  expect(wrong).toEqual([]);
  expect(
    [...ETHNICITIES]
      .flatMap((name) => [name, `${name}族`])
      .filter((text) => nationalityKind(text) !== 'unknown'),
  ).toEqual([]);
  expect(ETHNICITIES.size).toBe(56);
});

test('every choice of the form says what it is called', () => {
  expect(NATIONALITIES.map(nationalityKind)).toEqual(['chinese', 'chinese', 'chinese', 'chinese', 'foreign']);
  expect(NATIONALITIES.map(tidyNationality)).toEqual([...NATIONALITIES]);
});

test.each([
  ['中國', '中国'],
  ['CHN', '中国'],
  ['中国（汉族）', '中国'],
  ['中国（香港）', '中国香港'],
  ['中國澳門', '中国澳门'],
  [' 美国 ', '美国'],
  ['汉族', '汉族'],
  ['', ''],
])('「%s」 is stored as 「%s」', (written, result) => {
  expect(tidyNationality(written)).toBe(result);
});
