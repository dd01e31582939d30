/** What no file may say, as `no-restricted-syntax` selectors, grouped by where the ban holds. */

const ban = (selector, message) => ({ selector, message });

const names = list => `/^(?:${list.join('|')})$/`;

/** TypeScript adds types and nothing that has to be compiled away; a test that runs alone hides all others. */
export const everywhere = [
  ban('TSEnumDeclaration', 'Use a union of literals instead of an enum.'),
  ban('TSParameterProperty', 'Declare the field and assign it: no parameter properties.'),
  ban('[accessibility="private"]', 'Use #private: it is private at run time too.'),
  ban(
    'MemberExpression[object.name=/^(?:it|test|describe|suite|context)$/][property.name="only"]',
    'A test left on .only turns every other test off.',
  ),
  ban(
    'CallExpression[callee.name=/^(?:it|test|describe|suite)$/] Property[key.name="only"]',
    'A test left on `only` turns every other test off.',
  ),
];

const htmlDoors = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'srcdoc',
  'createContextualFragment',
];
const unsafe = ['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'unsafeCSS'];
const template = 'TaggedTemplateExpression[tag.name=/^(?:html|svg)$/] TemplateElement';

/** No text of a report ever becomes markup, code, or the name of an attribute; nothing needs a looser CSP. */
export const inSource = [
  ban(
    `MemberExpression[property.name=${names(htmlDoors)}]`,
    'Text reaches the page as text, never as markup.',
  ),
  ban(
    `MemberExpression[property.value=${names(htmlDoors)}]`,
    'Text reaches the page as text, never as markup.',
  ),
  ban(
    'MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]',
    'Only templates write to the page.',
  ),
  ban(`Identifier[name=${names(unsafe)}]`, 'Text reaches the page as text, never as markup or CSS.'),
  ban(
    'Identifier[name="styleMap"]',
    'styleMap writes a style attribute, which a strict CSP refuses: use a class.',
  ),
  ban(
    'CallExpression[callee.property.name=/^(?:set|toggle)Attribute$/]:not([arguments.0.type="Literal"])',
    'Attribute names are literals: data never chooses them.',
  ),
  ban(
    'CallExpression[callee.property.name=/^setAttributeNS$/]:not([arguments.1.type="Literal"])',
    'Attribute names are literals: data never chooses them.',
  ),
  ban('CallExpression[callee.property.name="eval"]', 'No text is ever run as code.'),
  ban('MemberExpression[property.name="Function"]', 'No text is ever run as code.'),
  ban(
    String.raw`${template}[value.raw=/(?:^|[\s"'])style\s*=/i]`,
    'A strict CSP refuses style attributes: use a class or static styles.',
  ),
  ban(`${template}[value.raw=/<style/i]`, 'A strict CSP refuses <style>: use static styles.'),
  ban(
    String.raw`${template}[value.raw=/(?:^|[\s"'])on[a-z]+\s*=/i]`,
    'Listen with @event, not with an on… attribute.',
  ),
  ban(
    String.raw`${template}[value.raw=/\.(?:${htmlDoors.join('|')})\s*=/i]`,
    'Text reaches the page as text, never as markup.',
  ),
];

/** One client asks for all widgets: only src/client reaches the network. */
export const offline = [
  ban(
    'MemberExpression[object.name=/^(?:globalThis|window|self)$/][property.name=/^(?:fetch|XMLHttpRequest)$/]',
    'Only src/client reaches the network.',
  ),
];

/** Days are strings from end to end: a Date made into one shifts it by the zone. */
export const clockless = [
  ban('MemberExpression[property.name="toISOString"]', 'Days and months are strings: use contract/calendar.'),
];
