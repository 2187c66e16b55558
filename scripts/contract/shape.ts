import path from 'node:path';
import ts from 'typescript';

/** A type as JSON: what a value of it looks like, without names of the code. */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'unknown'
  | { readonly enum: readonly (string | number | boolean)[] }
  | { readonly array: Shape }
  | { readonly record: Shape }
  /** The name of an optional property ends in '?'. */
  | { readonly object: Readonly<Record<string, Shape>> }
  | { readonly anyOf: readonly Shape[] }
  | { readonly ref: string };

export interface Shapes {
  readonly types: Readonly<Record<string, Shape>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** The compiler's view of one checkout: the types that its files export. */
export interface Checkout {
  /** Returns the type of an exported constant, interface or type alias. */
  readonly typeOf: (file: string, name: string) => ts.Type;
  readonly propertiesOf: (type: ts.Type) => readonly { readonly name: string; readonly type: ts.Type }[];
  readonly shapesOf: (types: Readonly<Record<string, ts.Type>>) => Shapes;
}

const PRIMITIVES: readonly (readonly [ts.TypeFlags, Shape])[] = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, 'unknown'],
];

/** Compiles the named files of a checkout, without emitting anything. */
export function openCheckout(root: string, files: readonly string[]): Checkout {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'server/tsconfig.json'),
    { noEmit: true, incremental: false, types: [] },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => void console.error(problem.messageText) },
  );
  const options = { ...config?.options };
  delete options.tsBuildInfoFile;
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options,
  );
  const checker = program.getTypeChecker();

  const typeOf = (file: string, name: string): ts.Type => {
    const source = program.getSourceFile(path.join(root, file));
    const module = source && checker.getSymbolAtLocation(source);
    const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (!found) throw new Error(`${file} exports no ${name}`);
    return found.flags & ts.SymbolFlags.Value
      ? checker.getTypeOfSymbol(found)
      : checker.getDeclaredTypeOfSymbol(found);
  };

  const shapesOf = (named: Readonly<Record<string, ts.Type>>): Shapes => {
    const types: Record<string, Shape> = {};
    const nameOf = new Map<ts.Type, string>();

    const union = (parts: readonly ts.Type[]): Shape => {
      const values = new Set<string | number | boolean>();
      const others = new Map<string, Shape>();
      for (const part of parts) {
        if (part.flags & ts.TypeFlags.Undefined) continue;
        if (part.isStringLiteral() || part.isNumberLiteral()) values.add(part.value);
        else if (part.flags & ts.TypeFlags.BooleanLiteral) values.add(checker.typeToString(part) === 'true');
        else {
          const shape = shapeOf(part);
          others.set(JSON.stringify(shape), shape);
        }
      }
      if (values.has(true) && values.has(false)) {
        values.delete(true);
        values.delete(false);
        others.set('"boolean"', 'boolean');
      }
      const sorted = [...others].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
      const literals = [...values].sort((a, b) => (String(a) < String(b) ? -1 : 1));
      const all: Shape[] = literals.length > 0 ? [{ enum: literals }, ...sorted] : sorted;
      const [only] = all;
      return all.length === 1 && only !== undefined ? only : { anyOf: all };
    };

    const object = (type: ts.Type): Shape => {
      const index = checker.getIndexInfosOfType(type)[0];
      if (index) return { record: shapeOf(index.type) };
      const properties: Record<string, Shape> = {};
      for (const property of [...checker.getPropertiesOfType(type)].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      )) {
        const of = checker.getTypeOfSymbol(property);
        const optional =
          (property.flags & ts.SymbolFlags.Optional) !== 0 ||
          (of.isUnion() && of.types.some((part) => part.flags & ts.TypeFlags.Undefined));
        properties[optional ? `${property.name}?` : property.name] = shapeOf(of);
      }
      return { object: properties };
    };

    const structure = (type: ts.Type): Shape => {
      if (type.isUnion()) return union(type.types);
      if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
      if (type.flags & ts.TypeFlags.BooleanLiteral) return { enum: [checker.typeToString(type) === 'true'] };
      // A branded text is an intersection with a text.
      const plain = type.isIntersection() ? type.types : [type];
      const primitive = PRIMITIVES.find(([flags]) => plain.some((part) => part.flags & flags));
      if (primitive) return primitive[1];
      if (checker.isArrayType(type) || checker.isTupleType(type))
        return { array: union(checker.getTypeArguments(type as ts.TypeReference)) };
      return object(type);
    };

    const shapeOf = (type: ts.Type): Shape => {
      const known = nameOf.get(type);
      if (known !== undefined) return { ref: known };
      const own = type.aliasSymbol?.name ?? (type.isClassOrInterface() ? type.symbol.name : undefined);
      const optional = type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Undefined);
      if (own === undefined || optional || checker.isArrayType(type)) return structure(type);
      let name = own;
      for (let copy = 2; name in types; copy += 1) name = `${own}~${copy}`;
      nameOf.set(type, name);
      types[name] = 'unknown';
      types[name] = structure(type);
      return { ref: name };
    };

    const shapes = Object.fromEntries(Object.entries(named).map(([name, type]) => [name, shapeOf(type)]));
    return { types: Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1))), shapes };
  };

  return {
    typeOf,
    propertiesOf: (type) =>
      checker.getPropertiesOfType(type).map((property) => ({
        name: property.name,
        type: checker.getTypeOfSymbol(property),
      })),
    shapesOf,
  };
}
