import * as z from 'zod';
import type { Procedure } from '../../core/contract/procedure';
import type { Checkout, Shapes } from './shape';
import { openCheckout } from './shape';

/** A JSON schema as zod writes it; only the keywords that the comparison reads. */
export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | InputSchema;
  readonly items?: InputSchema;
  readonly prefixItems?: readonly InputSchema[];
  readonly propertyNames?: InputSchema;
  readonly anyOf?: readonly InputSchema[];
  readonly oneOf?: readonly InputSchema[];
  readonly allOf?: readonly InputSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What a released client relies on. */
export interface Contract {
  readonly version: string;
  readonly procedures: Readonly<
    Record<
      string,
      { readonly input: InputSchema; readonly writes: boolean; readonly refuses: readonly string[] }
    >
  >;
  /** The answer of each procedure. */
  readonly outputs: Shapes;
  readonly refusalCodes: readonly string[];
  readonly todoKinds: readonly string[];
}

/** The documents of every collection. */
export interface StoredShapes extends Shapes {
  readonly version: number;
}

const PROCEDURES = 'core/contract/procedures.ts';
const COLLECTIONS = 'server/store/collections.ts';

/** Compiles what both snapshots are made from. */
export const openSources = (root: string): Checkout => openCheckout(root, [PROCEDURES, COLLECTIONS]);

/** The parts of the contract that are values of the checked-out code, not types. */
export interface ContractValues {
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly refusalCodes: readonly string[];
  readonly todoKinds: readonly string[];
}

export function contractOf(checkout: Checkout, version: string, values: ContractValues): Contract {
  const outputs: Record<string, ReturnType<Checkout['typeOf']>> = {};
  for (const { name, type } of checkout.propertiesOf(checkout.typeOf(PROCEDURES, 'procedures'))) {
    const output = checkout.propertiesOf(type).find((property) => property.name === 'output');
    if (output) outputs[name] = output.type;
  }
  const procedures = Object.entries(values.procedures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { input, writes, refuses }]) => {
      const { $schema: _draft, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
      return [name, { input: schema as InputSchema, writes, refuses: [...refuses].sort() }] as const;
    });
  return {
    version,
    procedures: Object.fromEntries(procedures),
    outputs: checkout.shapesOf(outputs),
    refusalCodes: [...values.refusalCodes],
    todoKinds: [...values.todoKinds],
  };
}

export function storedShapesOf(checkout: Checkout, version: number): StoredShapes {
  const collections = checkout.propertiesOf(checkout.typeOf(COLLECTIONS, 'Collections'));
  return {
    version,
    ...checkout.shapesOf(Object.fromEntries(collections.map(({ name, type }) => [name, type]))),
  };
}
