/** Writes the JSON Schema of what an endpoint may send, from the schema that the code itself validates with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { reportSchema } from '../src/contract/schema.js';
import { writeOrCheck } from './generated-file.js';

/** What JSON Schema cannot say: dates of the calendar, days inside their month, exact decimals. JSON numbers are finite as it is. */
const beyondJsonSchema = ['check', 'raw_check', 'raw_transform', 'to_upper_case', 'finite'];

const schema = toJsonSchema(reportSchema, {
  target: 'draft-2020-12',
  typeMode: 'input',
  ignoreActions: beyondJsonSchema,
});

writeOrCheck(
  'schema/report.schema.json',
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Consumption report',
    description: "What an organisation's AI agents cost and used in one month.",
    ...schema,
  },
  'npm run schema',
);
