// A Babel plugin for arithmetic libraries: replaces calls of small helpers (`rotr`, `add3L`, …) by their expression.
// Engines that compile inline them anyway; JavaScriptCore without JIT, which is what WeChat has on iOS, calls each one,
// and a stage vote's ballot spends a seventh of its time on these calls (docs/decisions/voting-arithmetic.md).
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Source files are immutable while a build runs: helpers by file. */
const helpersOfFile = new Map();

module.exports = ({ types: t, parseSync, traverse }) => {
  /** Whether an expression only computes numbers from these names. */
  const isArithmetic = (node, names) =>
    t.isNumericLiteral(node) ||
    (t.isIdentifier(node) && names.has(node.name)) ||
    (t.isParenthesizedExpression(node) && isArithmetic(node.expression, names)) ||
    (t.isUnaryExpression(node) && '~-+'.includes(node.operator) && isArithmetic(node.argument, names)) ||
    (t.isBinaryExpression(node) && isArithmetic(node.left, names) && isArithmetic(node.right, names));

  /** Whether it has no effect and no call, so that it may move into another expression. */
  const isMovable = (node) =>
    t.isNumericLiteral(node) ||
    t.isIdentifier(node) ||
    (t.isUnaryExpression(node) && '~-+'.includes(node.operator) && isMovable(node.argument)) ||
    (t.isBinaryExpression(node) && isMovable(node.left) && isMovable(node.right)) ||
    (t.isMemberExpression(node) && isMovable(node.object) && (!node.computed || isMovable(node.property)));

  /** Whether it may stand twice: a call costs more than one operation on two names. */
  const isCheap = (node) =>
    t.isIdentifier(node) ||
    t.isNumericLiteral(node) ||
    (t.isBinaryExpression(node) && t.isIdentifier(node.left) && t.isIdentifier(node.right));

  /** Returns `{ params, body }` of a function that is one arithmetic expression, or undefined. */
  const helperOf = (fn) => {
    const only = t.isBlockStatement(fn.body) ? fn.body.body : [t.returnStatement(fn.body)];
    if (
      only.length !== 1 ||
      !t.isReturnStatement(only[0]) ||
      !fn.params.every((param) => t.isIdentifier(param))
    )
      return undefined;
    const params = fn.params.map(({ name }) => name);
    const body = only[0].argument;
    return body && isArithmetic(body, new Set(params)) ? { params, body } : undefined;
  };

  /** Finds the helpers that a file declares at its top. */
  const helpersIn = (program) => {
    const found = new Map();
    for (const statement of program.body) {
      const declared = t.isExportNamedDeclaration(statement) ? statement.declaration : statement;
      const functions = t.isFunctionDeclaration(declared)
        ? [[declared.id.name, declared]]
        : t.isVariableDeclaration(declared, { kind: 'const' })
          ? declared.declarations.map(({ id, init }) => [id.name, init])
          : [];
      for (const [name, fn] of functions) {
        const helper = t.isFunction(fn) ? helperOf(fn) : undefined;
        if (helper) found.set(name, helper);
      }
    }
    return found;
  };

  const helpersFrom = (file) => {
    if (!existsSync(file)) return new Map();
    const known = helpersOfFile.get(file);
    if (known) return known;
    const parsed = parseSync(readFileSync(file, 'utf8'), {
      configFile: false,
      babelrc: false,
      sourceType: 'module',
    });
    const found = helpersIn(parsed.program);
    helpersOfFile.set(file, found);
    return found;
  };

  /** Counts the uses of a parameter. */
  const usesOf = (node, name) => {
    let uses = 0;
    t.traverseFast(node, (inner) => void (uses += t.isIdentifier(inner, { name }) ? 1 : 0));
    return uses;
  };

  const expand = ({ params, body }, args) => {
    const fits = params.every((name, at) => {
      const arg = args[at];
      if (!arg || !isMovable(arg)) return usesOf(body, name) === 0;
      return isCheap(arg) || usesOf(body, name) <= 1;
    });
    if (!fits || args.length !== params.length) return undefined;
    const file = t.file(t.program([t.expressionStatement(t.cloneNode(body, true))]));
    traverse(file, {
      noScope: true,
      Identifier(inner) {
        inner.replaceWith(t.cloneNode(args[params.indexOf(inner.node.name)], true));
        inner.skip();
      },
    });
    return file.program.body[0].expression;
  };

  return {
    name: 'inline-helpers',
    visitor: {
      Program(program, { filename }) {
        const helpers = helpersIn(program.node);
        const namespaces = new Map();
        /** The helper that a call names, unless the name is declared again inside. */
        const calledBy = ({ node: { callee }, scope }) => {
          const isMember = t.isMemberExpression(callee, { computed: false });
          const root = isMember ? callee.object : callee;
          if (!t.isIdentifier(root) || scope.getBinding(root.name)?.scope !== program.scope) return undefined;
          return isMember ? namespaces.get(root.name)?.get(callee.property.name) : helpers.get(root.name);
        };
        for (const statement of program.node.body) {
          if (!t.isImportDeclaration(statement) || !statement.source.value.startsWith('.')) continue;
          const from = helpersFrom(path.resolve(path.dirname(filename), statement.source.value));
          for (const { type, imported, local } of statement.specifiers) {
            if (type === 'ImportNamespaceSpecifier') namespaces.set(local.name, from);
            else if (imported && from.has(imported.name)) helpers.set(local.name, from.get(imported.name));
          }
        }
        program.traverse({
          CallExpression: {
            exit(call) {
              const helper = calledBy(call);
              const expression = helper && expand(helper, call.node.arguments);
              if (expression) call.replaceWith(expression);
            },
          },
        });
      },
    },
  };
};
