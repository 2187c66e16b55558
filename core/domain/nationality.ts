import { COUNTRIES, ETHNICITIES } from './nationality-names';

/** What a written nationality says; `unknown` is to be asked, for example where an ethnicity was entered. */
export type NationalityKind = 'chinese' | 'foreign' | 'unknown';

const SIMPLIFIED: Readonly<Record<string, string>> = {
  國: '国',
  華: '华',
  門: '门',
  灣: '湾',
  臺: '台',
  漢: '汉',
  陸: '陆',
  內: '内',
  韓: '韩',
  蘭: '兰',
  亞: '亚',
  無: '无',
};
const LATIN_CHINA =
  /^(?:(?:the)?people'?srepublicofchina|mainlandchina|prchina|china|chinese|prc|chn|cn|zhongguo)$/;
const REGION = '(?:大陆|内地|香港|澳门|台湾|台北)(?:特别行政区|特区|省)?';
const REGION_ALONE = new RegExp(`^${REGION}$`);
const CHINA = new RegExp(`^(?:中国|中华人民共和国)(?:${REGION})?$`);
const FOREIGN = /^(?:外国|外|海外|境外|外国人|无国籍|foreign(?:er)?|stateless)$/;
const NOT_CHINESE = /^(?:非|不是|没有|无)(?:中国|中华人民共和国)/;
const SUFFIX = /(?:国籍|籍|公民|居民|人)$/;
const SEPARATORS = /[、，,;；/\\|+&]|和|及|兼/;
const LATIN_COUNTRIES =
  /^(?:usa?|unitedstates(?:ofamerica)?|america|american|uk|gb|gbr|britain|british|jp|jpn|japan|japanese|kr|kor|korea|korean|de|deu|germany|german|fr|fra|france|french|ru|rus|russia|russian|ca|can|canada|canadian|au|aus|australia|australian|sg|sgp|singapore|my|mys|malaysia|th|tha|thailand|vn|vnm|vietnam|in|ind|india|indian|it|ita|italy|italian|es|esp|spain|nz|nzl|newzealand|ph|phl|philippines|pk|pak|pakistan)$/;

/** Brings a text into one form: width, case, common traditional characters; without spaces and full stops. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/./gu, (sign) => SIMPLIFIED[sign] ?? sign)
    .toLowerCase()
    .replace(/[\s.。·．:：_-]/g, '');

/** 「国籍」 is taken off 「美国国籍」 as 「美国」, but 「中国籍」 is 「中国」. */
const withoutSuffix = (text: string): string[] => {
  const bare = text.replace(SUFFIX, '');
  return [text, bare, text.replace(/籍$/, ''), bare.replace(/国$/, ''), `${bare}国`];
};

const isEthnicity = (text: string): boolean => text.endsWith('族') || ETHNICITIES.has(text);

const kindOfOne = (text: string): NationalityKind => {
  if (NOT_CHINESE.test(text)) return 'foreign';
  const forms = withoutSuffix(text);
  if (forms.some((form) => CHINA.test(form) || LATIN_CHINA.test(form))) return 'chinese';
  // 「中国汉族」 and 「汉族中国」 say both.
  const rest =
    /^(?:中国|中华人民共和国)(.+)$/.exec(text)?.[1] ?? /^(.+?)(?:中国|中华人民共和国)$/.exec(text)?.[1];
  if (rest !== undefined && isEthnicity(rest)) return 'chinese';
  // 蒙古, 朝鲜 and 俄罗斯 are names of countries and of ethnicities.
  if (isEthnicity(text)) return 'unknown';
  return forms.some((form) => FOREIGN.test(form) || COUNTRIES.has(form) || LATIN_COUNTRIES.test(form))
    ? 'foreign'
    : 'unknown';
};

/**
 * Reads a nationality as people write it (中国, 中國, CHN, 中国（汉族）, 美国籍); residents of Hong Kong, Macao and Taiwan
 * written as 中国香港 … count as Chinese. An empty text, an ethnicity, two nationalities and anything unfamiliar are
 * `unknown`. Every rule, form and list counts by this function.
 */
export const nationalityKind = (written: string): NationalityKind => {
  const text = tidy(written);
  // Some names hold what separates others: 圣基茨和尼维斯, 埃及.
  const whole = kindOfOne(text);
  if (whole !== 'unknown') return whole;
  const note = /^(.*?)[([【{](.*?)[)\]】}]$/.exec(text);
  const parts = (note ? [note[1] ?? '', note[2] ?? ''] : text.split(SEPARATORS)).filter(
    (part) => part !== '',
  );
  const kinds = new Set(
    parts
      .filter((part) => !(parts.length > 1 && (isEthnicity(part) || REGION_ALONE.test(part))))
      .map(kindOfOne),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'unknown';
};

/** Returns the choice for a text that says 中国 in another way; other texts stay as written. */
export const tidyNationality = (written: string): string => {
  const text = written.trim();
  if (nationalityKind(text) !== 'chinese') return text;
  const region = /香港|澳门|台湾|台北/.exec(tidy(text))?.[0].replace('台北', '台湾') ?? '';
  return `中国${region}`;
};
