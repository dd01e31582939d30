/** What the compiler says is public in each class of src/index.ts beyond Lit and the DOM: no comment has a say in it. */
import ts from 'typescript';

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

/** Class name → names of its public fields, accessors and methods. */
export function publicMembers(): ReadonlyMap<string, readonly string[]> {
  const entry = 'src/index.ts';
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;

  const isOurs = (member: ts.Symbol): boolean =>
    (member.declarations ?? []).some(
      declared =>
        !declared.getSourceFile().isDeclarationFile &&
        !ts.isPrivateIdentifier((declared as ts.PropertyDeclaration).name) &&
        (ts.getCombinedModifierFlags(declared) & HIDDEN) === 0,
    );

  const classes = checker
    .getExportsOfModule(module)
    .map(symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(symbol => symbol.flags & ts.SymbolFlags.Class);
  return new Map(
    classes.map(symbol => [
      symbol.name,
      checker
        .getDeclaredTypeOfSymbol(symbol)
        .getProperties()
        .filter(isOurs)
        .map(({ name }) => name)
        .sort(),
    ]),
  );
}
