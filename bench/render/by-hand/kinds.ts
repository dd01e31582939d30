/** Tokens by kind, which headline and ranking show alike. */
export const KIND_PATTERNS = { cached: 'M0,0L6,6M-1,5L1,7M5,-1L7,1', output: 'M0,1H2M3,4H5' };

export function tokenKinds(values: Readonly<Record<string, unknown>>) {
  const cached = Number(values['cache_read_input_tokens'] ?? 0);
  return [
    { className: 'input', name: 'Uncached input', tokens: Number(values['input_tokens']) - cached },
    { className: 'cached', name: 'Cached input', tokens: cached },
    { className: 'output', name: 'Output', tokens: Number(values['output_tokens']) },
  ];
}
