/** The analyzer's command as a function, which it exports without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema';

  export function cli(options: { argv: string[]; noWrite: boolean }): Promise<Package>;
}
