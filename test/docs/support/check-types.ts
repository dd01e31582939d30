/** Samples in TypeScript, compiled as strictly as the sources that they import. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { doors } from './doors.js';
import { DECLARATIONS } from './host.js';
import type { Sample } from './samples.js';

const SOURCE_MODULE = `export declare const source: import('consumption-elements/server').ConsumptionSource;`;

export function typeErrors(samples: readonly Sample[]): string[] {
  const files = new Map([
    [resolve('samples/host.d.ts'), DECLARATIONS],
    [resolve('samples/source.d.ts'), SOURCE_MODULE],
    // Without an import it would be a script, whose names are everybody's.
    ...samples.map(
      ({ code }, index) => [resolve(`samples/sample-${index}.ts`), `${code}\nexport {};`] as const,
    ),
  ]);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', file => ts.sys.readFile(file)).config,
    ts.sys,
    '.',
  );
  const paths = Object.fromEntries([...doors].map(([door, file]) => [door, [file]]));
  const strict = { ...options, paths, types: ['node'], noEmit: true };
  const host = ts.createCompilerHost(strict);
  const { fileExists, readFile, getSourceFile } = host;
  // Without a folder nothing is looked for in it.
  host.directoryExists = folder => folder === resolve('samples') || ts.sys.directoryExists(folder);
  host.fileExists = file => files.has(file) || fileExists(file);
  host.readFile = file => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = files.get(file);
    return text === undefined
      ? getSourceFile(file, languageVersion, ...rest)
      : ts.createSourceFile(file, text, languageVersion);
  };
  const program = ts.createProgram([...files.keys()], strict, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const index = Number(/sample-(\d+)\.ts$/.exec(file?.fileName ?? '')?.[1] ?? -1);
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const name = samples[index]?.name ?? file?.fileName ?? 'the program';
    return `${name}, line ${line} of it: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
