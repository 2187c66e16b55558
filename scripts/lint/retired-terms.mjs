import { LIST_VERSION, retiredTermInIdentifier } from './terms.mjs';

const identifiers = {
  meta: {
    type: 'suggestion',
    docs: { description: 'rejects retired terms in identifiers (scripts/lint/retired-terms.json)' },
    messages: {
      retired: '`{{name}}` contains the retired term "{{term}}" (scripts/lint/retired-terms.json).',
    },
    schema: [],
  },
  create(context) {
    const reported = new Set();
    const check = (node) => {
      const term = retiredTermInIdentifier(node.name);
      // A shorthand property consists of two nodes at the same position.
      if (term === undefined || reported.has(node.range[0])) return;
      reported.add(node.range[0]);
      context.report({ node, messageId: 'retired', data: { name: node.name, term } });
    };
    return { Identifier: check, PrivateIdentifier: check, JSXIdentifier: check };
  },
};

/** ESLint plugin with the naming rules of this project. */
export const retiredTerms = {
  meta: { name: 'retired-terms', version: LIST_VERSION },
  rules: { identifiers },
};
