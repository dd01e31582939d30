import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Package } from 'custom-elements-manifest/schema';
import { surfaceOf } from '../../../scripts/api/surface.js';

/** As the analyzer writes it, with a base class and everything that an element can have. */
const manifest = {
  schemaVersion: '1.0.0',
  readme: '',
  modules: [
    {
      kind: 'javascript-module',
      path: 'dist/elements/x-y/x-y.js',
      declarations: [
        { kind: 'class', name: 'Base', customElement: true, cssParts: [{ name: 'inherited' }] },
        {
          kind: 'class',
          name: 'XY',
          tagName: 'x-y',
          customElement: true,
          members: [
            { kind: 'method', name: 'refresh', return: { type: { text: 'void' } } },
            { kind: 'field', name: 'mode', type: { text: 'Mode' }, parsedType: { text: "'a' | 'b'" } },
          ],
          attributes: [{ name: 'mode', type: { text: 'Mode' }, parsedType: { text: "'a' | 'b'" } }],
          events: [{ name: 'picked', type: { text: 'CustomEvent<Pick>' } }],
          slots: [{ name: '' }, { name: 'empty' }],
          cssParts: [{ name: 'row' }],
          cssStates: [{ name: 'ready' }],
          cssProperties: [{ name: '--x-text', syntax: '<color>' }],
        },
      ],
    },
  ],
} as unknown as Package;

it('lists all that a host may rely on, sorted', () => {
  assert.deepEqual(surfaceOf(manifest, { exports: { './define': {}, '.': {} } }), {
    doors: ['.', './define'],
    elements: {
      'x-y': [
        "attribute mode: 'a' | 'b'",
        'event picked: CustomEvent<Pick>',
        'method refresh: () => void',
        'part row',
        "property mode: 'a' | 'b'",
        'slot (default)',
        'slot empty',
        'state ready',
        'token --x-text: <color>',
      ],
    },
  });
});
