/** Headers of an answer in, what caches would make of it out. The contract asks for "private, no-cache", an ETag and Vary. */
import { shown } from '../shown.js';
import { advice, problem, type Finding } from './finding.js';

export function cachingFindings(headers: Headers): Finding[] {
  const sent = headers.get('cache-control');
  const rules = new Set((sent ?? '').split(',').map(rule => rule.trim().toLowerCase()));
  if (rules.has('no-store')) return [];
  const found: Finding[] = [];
  const itIs = sent === null ? 'there is none' : `it is ${shown(sent)}`;
  if (!rules.has('private')) {
    const why = 'or a shared cache may show one organisation’s figures to another';
    found.push(problem('Cache-Control', `expected "private, no-cache", ${why}; ${itIs}`));
  } else if (!rules.has('no-cache') && !rules.has('max-age=0')) {
    found.push(advice('Cache-Control', `without no-cache, figures may be old; ${itIs}`));
  }
  const etag = headers.get('etag');
  if (etag === null) {
    found.push(advice('ETag', 'without one, figures that have not changed are sent again each time'));
  } else if (!isStrong(etag)) {
    found.push(advice('ETag', `expected a strong one, in quotes; it is ${shown(etag)}`));
  }
  const vary = (headers.get('vary') ?? '').toLowerCase().split(/\s*,\s*/);
  if (!vary.includes('*') && !(vary.includes('authorization') && vary.includes('cookie'))) {
    found.push(advice('Vary', 'expected "Authorization, Cookie", as who asks decides what is answered'));
  }
  return found;
}

/** Whether it stands for these very bytes. */
export function isStrong(etag: string): boolean {
  return /^"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag);
}
