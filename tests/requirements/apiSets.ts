import ts from 'typescript';
import { guardsOf } from './guards';
import { apiSetTagsOf, compareVersions, type ApiSetTag } from './tags';

/** A use of a member of Office.js that the version promised by the manifest may not cover. */
export interface ApiUse {
  /** The requirement set, such as ExcelApi. */
  readonly set: string;
  readonly version: string;
  /** The member as `Type.member`. */
  readonly member: string;
  /** `file:line`, the line one-based. */
  readonly place: string;
}

type Access = 'read' | 'write' | 'call';

/**
 * A tag may name several versions ("1.1 for reading visibility; 1.2 for setting it"). Reading takes the first, the lowest;
 * writing and calling take the highest, which may ask for too much but never for too little. A version that came with a
 * parameter counts only where that parameter is given.
 */
function versionOf(
  { versions }: ApiSetTag,
  access: Access,
  isGiven: (parameter: string) => boolean,
): string | undefined {
  const counted = versions
    .filter(({ parameter }) => parameter === undefined || isGiven(parameter))
    .map(({ version }) => version);
  return access === 'read' ? counted[0] : counted.sort(compareVersions).at(-1);
}

/** Whether a call gives an argument for the parameter with this name of the function it calls. */
function isGivenIn(node: ts.Node, declaration: ts.Declaration, parameter: string): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || !ts.isFunctionLike(declaration)) return true;
  const index = declaration.parameters.findIndex(({ name }) => name.getText() === parameter);
  return index < 0 || index < parent.arguments.length;
}

const isOfficeDeclaration = (node: ts.Node): boolean => node.getSourceFile().fileName.includes('/@types/office-js/');

type TypeWithMembers = ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;
const hasMembers = (node: ts.Node): node is TypeWithMembers =>
  ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);

/** The tags of a member: its own, or else those of what it is declared in (an option of an options type has often none). */
function tagsOfDeclaration(declaration: ts.Declaration): readonly ApiSetTag[] {
  const own = apiSetTagsOf(declaration);
  if (own.length > 0) return own;
  return hasMembers(declaration.parent) ? apiSetTagsOf(declaration.parent) : [];
}

/** Whether the node is assigned to, called, or only read. */
function accessOf(node: ts.Expression): Access {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  const assigned =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  return assigned ? 'write' : 'read';
}

interface Member {
  readonly node: ts.Node;
  readonly symbol: ts.Symbol | undefined;
  readonly access: Access;
  /** The one declaration, of several, that a call is resolved to. */
  readonly overload?: ts.Declaration;
}

/** The texts that an expression can be: of a literal, a list of literals, or a constant that holds either. */
function textsOf(expression: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap((item) => textsOf(item, checker));
  const type = checker.getTypeAtLocation(expression);
  const parts = checker.isTupleType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [type];
  return parts
    .flatMap((part) => (part.isUnion() ? part.types : [part]))
    .flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

/**
 * The members named in a load call, which no type resolves: `range.load('values, format/fill/color')` and
 * `context.load(range, 'values')`.
 */
function loadedMembers(call: ts.CallExpression, checker: ts.TypeChecker): readonly Member[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return [];
  const [first, second] = call.arguments;
  if (!first) return [];
  const receiver = checker.getTypeAtLocation(second ? first : call.expression.expression);
  return textsOf(second ?? first, checker)
    .flatMap((text) => text.split(','))
    .flatMap((path) => membersOnPath(receiver, path.trim().split(/[/.]/), call, checker));
}

/** The members along a path, each looked up in the type of the one before; a collection stands for its items. */
function membersOnPath(
  receiver: ts.Type,
  path: readonly string[],
  node: ts.Node,
  checker: ts.TypeChecker,
): readonly Member[] {
  const members: Member[] = [];
  let type = receiver;
  for (const name of path.filter((part) => part !== 'items' && part !== '')) {
    const items = type.getProperty('items');
    const item = items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
    const symbol = type.getProperty(name) ?? item?.getProperty(name);
    if (!symbol) break;
    members.push({ node, symbol, access: 'read' });
    type = checker.getTypeOfSymbol(symbol);
  }
  return members;
}

/** The members of Office.js, or of anything else, that one node of the tree names. */
function membersOf(node: ts.Node, checker: ts.TypeChecker): readonly Member[] {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    const { parent } = node;
    const isCall = ts.isCallExpression(parent) && parent.expression === node;
    const overload = isCall ? checker.getResolvedSignature(parent)?.declaration : undefined;
    return [{ node, symbol, access: accessOf(node), ...(overload && { overload }) }];
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const symbol = checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text);
    return [{ node, symbol, access: accessOf(node) }];
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const contextual = checker.getContextualType(node.parent);
    // An optional parameter's type is a union with undefined, and a union has only the properties that all its types have.
    const type = contextual && checker.getNonNullableType(contextual);
    return [{ node, symbol: type?.getProperty(node.name.getText().replace(/^['"]|['"]$/g, '')), access: 'write' }];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return [{ node, symbol: checker.getTypeAtLocation(node.parent).getProperty(name.getText()), access: 'read' }];
  }
  return ts.isCallExpression(node) ? loadedMembers(node, checker) : [];
}

/** What a member needs. Declarations of one interface in several pieces (merged or a union's) each say the same. */
function needsOf({
  node,
  symbol,
  access,
  overload,
}: Member): readonly { readonly set: string; readonly version: string }[] {
  const declarations = (overload ? [overload] : (symbol?.declarations ?? [])).filter(isOfficeDeclaration);
  return declarations.flatMap((declaration) =>
    tagsOfDeclaration(declaration).flatMap((tag) => {
      const version = versionOf(tag, access, (parameter) => isGivenIn(node, declaration, parameter));
      return version === undefined ? [] : [{ set: tag.set, version }];
    }),
  );
}

/**
 * Every use of a tagged member of Office.js in `files` that no check for its requirement set encloses. Not seen: a member
 * whose name is computed, and the values of an enumeration written as plain text ('Custom' for ConditionalFormatType).
 * @param files Paths of source files of the program.
 */
export function unguardedUses(program: ts.Program, files: readonly string[]): readonly ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    for (const member of membersOf(node, checker)) {
      for (const need of needsOf(member)) {
        const covered = guardsOf(member.node, checker).some(
          (guard) => guard.set === need.set && compareVersions(guard.version, need.version) >= 0,
        );
        if (covered) continue;
        const { line } = file.getLineAndCharacterOfPosition(member.node.getStart());
        const owner = member.symbol?.declarations?.[0]?.parent;
        const type = owner && hasMembers(owner) ? (owner.name?.text ?? '') : '';
        uses.push({
          ...need,
          member: `${type}.${member.symbol?.name ?? ''}`,
          place: `${file.fileName}:${line + 1}`,
        });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };
  for (const name of files) {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`${name} is not part of the program.`);
    visit(file, file);
  }
  return uses;
}

/** The lowest version of each requirement set that covers all of `uses`. */
export function neededSets(uses: readonly ApiUse[]): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  for (const { set, version } of uses) {
    if (compareVersions(version, needed.get(set) ?? '0') > 0) needed.set(set, version);
  }
  return needed;
}
