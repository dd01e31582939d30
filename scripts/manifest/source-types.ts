/** What the compiler knows of our public types: spelled out for editors, which know no names of ours. */
import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');

const ENTRY = 'src/index.ts';
const program = ts.createProgram([ENTRY], options);
const checker = program.getTypeChecker();

function exported(name: string): ts.Symbol {
  const entry = program.getSourceFile(ENTRY);
  const symbol = entry && checker.getSymbolAtLocation(entry);
  const found = symbol && checker.getExportsOfModule(symbol).find(one => one.name === name);
  if (!found) throw new Error(`${ENTRY} exports no ${name}.`);
  return found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
}

const { NoTruncation, UseSingleQuotesForStringLiteralType, InTypeAlias } = ts.TypeFormatFlags;

/** A property's type, its own alias written out: `Mode` → `'cost' | 'activity'`. */
export function propertyType(className: string, name: string): string {
  const property = checker.getDeclaredTypeOfSymbol(exported(className)).getProperty(name);
  if (!property) throw new Error(`${className} has no ${name}.`);
  const flags = NoTruncation | UseSingleQuotesForStringLiteralType | InTypeAlias;
  return checker.typeToString(checker.getTypeOfSymbol(property), undefined, flags);
}

/** The type of an event as `ConsumptionEvents` has it, by the event's name. */
export const eventTypes: ReadonlyMap<string, string> = new Map(
  checker
    .getDeclaredTypeOfSymbol(exported('ConsumptionEvents'))
    .getProperties()
    .map(({ name, valueDeclaration: declared }) => [
      name,
      declared && ts.isPropertySignature(declared) ? (declared.type?.getText() ?? 'Event') : 'Event',
    ]),
);
