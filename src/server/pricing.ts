/** The price table's door: needs the optional peer `@pydantic/genai-prices`, and nothing of Node. */
export { priceRecords, type PriceOptions } from './pricing/price-records.js';
