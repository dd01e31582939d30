/** The providers' own schemas, where this machine has them. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FOLDER = '../shared/specs';

/** What a test says that is skipped for want of them; `false` where they are there. */
export const withoutSpecs: string | false = !existsSync(FOLDER) && `no ${FOLDER}`;

/** Fails with what is wrong, and where. */
export type Validate = (value: unknown) => void;

const LENIENT = { strict: false, validateFormats: false } as const;

/** A schema of the components of an OpenAPI 3.1 document. */
export function componentOf(file: string, name: string): Validate {
  const ajv = new Ajv2020(LENIENT);
  ajv.addSchema(read(file), 'document');
  return checked(name, ajv.compile({ $ref: `document#/components/schemas/${name}` }));
}

/** A schema in a file of its own. */
export function schemaOf(file: string): Validate {
  return checked(file, new Ajv(LENIENT).compile(read(file)));
}

function read(file: string): object {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

function checked(what: string, validate: ValidateFunction): Validate {
  return value => {
    if (validate(value)) return;
    const faults = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`not of ${what}: ${faults?.slice(0, 5).join('; ')}`);
  };
}
