import ts from 'typescript';

/** A requirement set that is known to be there where the code runs. */
export interface Guard {
  readonly set: string;
  readonly version: string;
}

/**
 * The check that an expression makes. Recognised are `Office.context.requirements.isSetSupported('ExcelApi', '1.16')`
 * and `supports('1.16')` or `supports('ExcelApi', '1.16')` with the function from a file requirements.ts; also a constant
 * that holds the answer of either.
 */
function checkOf(expression: ts.Expression, checker: ts.TypeChecker): Guard | undefined {
  if (ts.isParenthesizedExpression(expression)) return checkOf(expression.expression, checker);
  if (ts.isIdentifier(expression)) {
    const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
    const isConstant =
      declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
    return isConstant && declaration.initializer ? checkOf(declaration.initializer, checker) : undefined;
  }
  if (!ts.isCallExpression(expression) || !isCheck(expression.expression, checker)) return undefined;
  const texts = expression.arguments.filter((argument) => ts.isStringLiteralLike(argument)).map(({ text }) => text);
  const version = texts.at(-1);
  return version === undefined ? undefined : { set: texts.length > 1 ? (texts[0] ?? '') : 'ExcelApi', version };
}

function isCheck(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'isSetSupported';
  if (!ts.isIdentifier(callee) || callee.text !== 'supports') return false;
  const symbol = checker.getSymbolAtLocation(callee);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target?.declarations?.some((node) => node.getSourceFile().fileName.endsWith('/requirements.ts')) ?? false;
}

/** What holds when `condition` has come out as `outcome`. */
function implied(condition: ts.Expression, outcome: boolean, checker: ts.TypeChecker): readonly Guard[] {
  if (ts.isParenthesizedExpression(condition)) return implied(condition.expression, outcome, checker);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    return implied(condition.operand, !outcome, checker);
  }
  if (ts.isBinaryExpression(condition)) {
    const both = outcome ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return condition.operatorToken.kind === both
      ? [...implied(condition.left, outcome, checker), ...implied(condition.right, outcome, checker)]
      : [];
  }
  const check = outcome ? checkOf(condition, checker) : undefined;
  return check ? [check] : [];
}

const leaves = (statement: ts.Statement): boolean => {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
};

/** What the place of `node` inside its parent says: the branch of an `if`, of `? :` or of `&&`, or after an early return. */
function guardsFromParent(node: ts.Node, checker: ts.TypeChecker): readonly Guard[] {
  const { parent } = node;
  if (ts.isIfStatement(parent) && node !== parent.expression) {
    return implied(parent.expression, node === parent.thenStatement, checker);
  }
  if (ts.isConditionalExpression(parent) && node !== parent.condition) {
    return implied(parent.condition, node === parent.whenTrue, checker);
  }
  if (ts.isBinaryExpression(parent) && node === parent.right) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return implied(parent.left, true, checker);
    if (kind === ts.SyntaxKind.BarBarToken) return implied(parent.left, false, checker);
    return [];
  }
  if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
    return parent.statements
      .slice(0, parent.statements.indexOf(node as ts.Statement))
      .flatMap((earlier) =>
        ts.isIfStatement(earlier) && !earlier.elseStatement && leaves(earlier.thenStatement)
          ? implied(earlier.expression, false, checker)
          : [],
      );
  }
  return [];
}

/** Every requirement set that is known to be supported where `node` stands. */
export function guardsOf(node: ts.Node, checker: ts.TypeChecker): readonly Guard[] {
  const guards: Guard[] = [];
  // An option whose own value is the check, as in { mergeUndoGroup: supports('1.20') }, is only set where it holds.
  if (ts.isPropertyAssignment(node)) guards.push(...implied(node.initializer, true, checker));
  for (let at = node; !ts.isSourceFile(at); at = at.parent) guards.push(...guardsFromParent(at, checker));
  return guards;
}
