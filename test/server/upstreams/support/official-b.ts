import { existsSync, readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const FOLDER = '../shared/specs';

export const hasOfficial = (upstream: string): boolean => existsSync(`${FOLDER}/${upstream}`);

/** Says so if there are no official schemas here; `false` if there are. */
export const withoutOfficial = (upstream: string): string | false =>
  !hasOfficial(upstream) && `no ${FOLDER}/${upstream}`;

/** Fails on an answer that the official schema does not know. */
export type Validate = (answer: unknown) => void;

/**
 * @param file a JSON Schema, or an OpenAPI document
 * @param schemaOf where in it the answer's schema is; by itself all of it
 */
export function officialSchema(
  upstream: string,
  file: string,
  schemaOf: (document: Record<string, unknown>) => object = document => document,
): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const document = JSON.parse(readFileSync(`${FOLDER}/${upstream}/${file}`, 'utf8')) as Record<
    string,
    unknown
  >;
  const validate = ajv.compile(withNulls(schemaOf(document)) as object);
  return answer => assert.ok(validate(answer), `${file}: ${ajv.errorsText(validate.errors)}`);
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type beside others. */
function withNulls(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNulls);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, withNulls(value)] as const);
  const { nullable, ...rest } = Object.fromEntries(entries) as { nullable?: unknown };
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
