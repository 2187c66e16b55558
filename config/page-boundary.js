const PAGE = /[\\/]src[\\/](pages|packages[\\/][^\\/]+[\\/]pages)[\\/][^\\/]+[\\/]index\.tsx$/;

/**
 * A babel plugin that wraps the default export of every page file in `withPageBoundary`, so that no page can be added
 * without an error boundary.
 */
module.exports = ({ template, types }) => {
  const imported = template.statement(`import { withPageBoundary } from '@/ui/page-boundary';`);
  const exported = template.statement('export default withPageBoundary(PAGE);');
  return {
    name: 'page-boundary',
    visitor: {
      ExportDefaultDeclaration(path, { filename = '' }) {
        const { declaration } = path.node;
        if (!PAGE.test(filename) || !types.isFunctionDeclaration(declaration)) return;
        path.replaceWithMultiple([imported(), declaration, exported({ PAGE: declaration.id })]);
      },
    },
  };
};
