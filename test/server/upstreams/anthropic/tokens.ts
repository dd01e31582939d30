import type { Happening } from './organisation.js';

export function sum(rows: readonly Happening[], read: (row: Happening) => number): number {
  return rows.reduce((total, row) => total + read(row), 0);
}

/** The counts as both APIs name them. */
export function tokensOf(rows: readonly Happening[]) {
  return {
    uncached_input_tokens: sum(rows, row => row.uncached),
    cache_read_input_tokens: sum(rows, row => row.read),
    cache_creation: {
      ephemeral_5m_input_tokens: sum(rows, row => row.short),
      ephemeral_1h_input_tokens: sum(rows, row => row.long),
    },
    output_tokens: sum(rows, row => row.output),
    server_tool_use: { web_search_requests: sum(rows, row => row.searches) },
  };
}
