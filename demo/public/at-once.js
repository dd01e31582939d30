/* global document, localStorage */
// Before the first paint, or a dark page would flash light: this is the one script that is not a module.
document.documentElement.classList.add(
  `scheme-${localStorage.getItem('demo-scheme') ?? 'system'}`,
  `brand-${localStorage.getItem('demo-brand') ?? 'default'}`,
);
