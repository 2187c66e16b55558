// The supported clients (.browserslistrc) run these features natively except for one rare bug each. preset-env would
// transpile the whole feature; the small bugfix plugins are used instead.
const nativeFeatures = {
  exclude: ['transform-optional-chaining', 'transform-parameters', 'transform-destructuring'],
  include: [
    // Android's logic layer is a V8 without ICU: there \p{…} is a syntax error. The ranges are written out.
    'transform-unicode-property-regex',
    'bugfix/transform-v8-spread-parameters-in-optional-chaining',
    'bugfix/transform-safari-rest-destructuring-rhs-array',
    'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  ],
};

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', ...nativeFeatures }]],
  plugins: ['./config/page-boundary.js'],
  overrides: [
    {
      test: /[\\/]node_modules[\\/]@noble[\\/](hashes|ciphers)[\\/]/,
      plugins: ['./config/inline-helpers.cjs'],
    },
  ],
};
