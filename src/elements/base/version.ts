/** Of this package, as package.json has it: what tells two copies on one page apart. A test holds them together. */
export const VERSION = '0.1.0';
