/** The providers' own schemas, where this machine has them. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const FOLDER = '../shared/specs';

/** Something that a simulator was asked or answered, and the schema that it has to be of. */
export interface Judgement {
  /** Where it was said, for messages. */
  readonly where: string;
  readonly value: unknown;
  /** A JSON Schema, or an OpenAPI document. */
  readonly file: string;
  /** Which of the schemas of an OpenAPI document. */
  readonly component?: string;
}

/** What a test says that is skipped for want of schemas; `false` where they are there. */
export function withoutSpecs(upstream: string): string | false {
  const folder = `${FOLDER}/${upstream}`;
  return !existsSync(folder) && `no ${folder}`;
}

/**
 * @returns how many values were held against the upstream's schemas: none where they are not there
 * @throws {Error} with what is wrong, and where
 */
export function judge(upstream: string, judgements: Iterable<Judgement>): number {
  if (withoutSpecs(upstream)) return 0;
  let judged = 0;
  for (const { where, value, file, component } of judgements) {
    const validate = validatorOf(`${FOLDER}/${upstream}/${file}`, component);
    judged += 1;
    if (validate(value)) continue;
    const faults = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`${where}: not of ${component ?? file}: ${faults?.slice(0, 5).join('; ')}`);
  }
  return judged;
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(path: string, component: string | undefined): ValidateFunction {
  const name = `${path} ${component ?? ''}`;
  const known = validators.get(name);
  if (known) return known;
  const document = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const isOld = document.$schema?.includes('draft-07') ?? false;
  const ajv = new (isOld ? Ajv : Ajv2020)({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv | Ajv2020) => void)(ajv);
  ajv.addFormat('unixtime', { type: 'number', validate: Number.isSafeInteger });
  const { components } = document;
  const schema =
    component === undefined ? document : { $ref: `#/components/schemas/${component}`, components };
  const validate = ajv.compile(withNulls(schema) as object);
  validators.set(name, validate);
  return validate;
}

interface Document {
  readonly $schema?: string;
  readonly components?: unknown;
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type beside others. */
function withNulls(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNulls);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, withNulls(value)] as const);
  const { nullable, ...rest } = Object.fromEntries(entries) as { nullable?: unknown };
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
