// Taro's preset serves the phone builds; jest asks for plain Node output.
module.exports = (api) => {
  const testing = api.env('test');
  return testing
    ? {
        presets: [
          ['@babel/preset-env', { targets: { node: '20' }, modules: 'commonjs' }],
          ['@babel/preset-react', { runtime: 'automatic' }],
          '@babel/preset-typescript',
        ],
      }
    : { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };
};
