// What WeChat's style compiler refuses (npm run platform runs the compiler itself over the build).
const refused = {
  'selector-max-universal': 0,
  'selector-pseudo-class-disallowed-list': ['has', 'is', 'where', 'matches', 'any'],
  'selector-not-notation': 'simple',
  // A combinator wants a name behind it: `> .part:first-child`, not `> :first-child`.
  'selector-disallowed-list': ['/[>+~]\\s*:/', '/\\\\/', '/\\|\\|/'],
  'at-rule-disallowed-list': ['container', 'layer', 'starting-style', 'scope'],
};
const off = Object.fromEntries(Object.keys(refused).map((rule) => [rule, null]));

export default {
  customSyntax: 'postcss-scss',
  rules: refused,
  reportNeedlessDisables: true,
  // Only a browser loads these.
  overrides: [{ files: ['src/styles/base-h5.scss', 'src/features/wall/printed-issue.scss'], rules: off }],
};
