// The doors between the rooms (docs/architecture.md). Every rule is an error.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
module.exports = {
  forbidden: [
    forbid(
      'no-cycle',
      'A cycle has no first file to read.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'core-is-alone',
      'core imports nothing outside core, save its few libraries.',
      { path: '^core/', pathNot: '\\.test\\.ts$' },
      { pathNot: ['^core/', '^node_modules/(zod|@noble)/'] },
    ),
    forbid(
      'domain-is-pure',
      'Rules know neither the protocol, nor the contract, nor a library.',
      { path: '^core/domain/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^core/domain/' },
    ),
    forbid(
      'voting-knows-no-people',
      'The protocol knows roster numbers only.',
      { path: '^core/voting/', pathNot: '\\.test\\.ts$' },
      { path: '^core/(domain|contract)/' },
    ),
    forbid(
      'contract-knows-no-protocol',
      'The contract binds to domain types.',
      { path: '^core/contract/', pathNot: '\\.test\\.ts$' },
      { path: '^core/voting/' },
    ),
    forbid(
      'phone-takes-contract-types-only',
      'zod costs a page 88 kB.',
      { path: '^src/' },
      { path: '^core/contract/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'phone-knows-no-server',
      '',
      { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      { path: '^(server|cloudfunctions|localcloud|scripts|tests)/' },
    ),
    forbid(
      'server-knows-no-phone',
      '',
      { path: '^server/', pathNot: '\\.test\\.ts$' },
      { path: '^(src|cloudfunctions|localcloud|scripts|tests)/' },
    ),
    forbid(
      'functions-are-thin',
      '',
      { path: '^cloudfunctions/' },
      { path: '^(src|localcloud|scripts|tests|core)/' },
    ),
    forbid(
      'localcloud-knows-nothing',
      'The local cloud is a cloud, not our server.',
      { path: '^localcloud/' },
      { path: '^(src|server|core|cloudfunctions|scripts|tests)/' },
    ),
    forbid(
      'page-to-feature',
      'A page composes.',
      { path: '^src/(pages|packages/[^/]+/pages)/', pathNot: '^src/pages/gallery/' },
      { path: '^src/(api|platform)/' },
    ),
    forbid(
      'feature-apart',
      'A feature knows no other feature.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    forbid(
      'ui-only-looks',
      'ui knows no data.',
      { path: '^src/ui/' },
      { path: '^src/(features|pages|packages|api)/' },
    ),
    forbid(
      'platform-is-the-last-door',
      '',
      { path: '^src/platform/' },
      { path: '^src/(features|pages|packages|api|ui)/' },
    ),
    forbid('api-to-platform', '', { path: '^src/api/' }, { path: '^src/(features|pages|packages|ui)/' }),
    forbid(
      'taro-behind-the-door',
      'Taro services are named in platform only.',
      { path: '^src/(features|pages|packages|api|words)/' },
      { path: '^node_modules/@tarojs/taro/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-orphan-dev-dependency',
      'Shipped code uses shipped packages.',
      { path: '^(server|cloudfunctions|core|localcloud)/', pathNot: '\\.test\\.ts$|fixtures' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'resolvable',
      'An import must lead somewhere.',
      { pathNot: '^(types|src/platform)/' },
      { couldNotResolve: true, pathNot: '^(\\./.*\\.scss|@/platform/)' },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|\\.cache|artifacts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/depcruise', strategy: 'metadata' },
  },
};
