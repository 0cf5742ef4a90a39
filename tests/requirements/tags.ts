import ts from 'typescript';

/** What one tag of @types/office-js says: a requirement set and the versions it names, in the order it names them. */
export interface ApiSetTag {
  readonly set: string;
  readonly versions: readonly TaggedVersion[];
}

export interface TaggedVersion {
  readonly version: string;
  /** The parameter that brought this version: "1.15 for adding `alwaysInsert` parameter". */
  readonly parameter?: string;
}

/** `[Api set: ExcelApi 1.1 for get, 1.8 for set]` — the application-specific sets. */
const applicationTag = /\[Api set:\s*([A-Za-z]+)\s+(\d+\.\d+[^\]]*)\]/g;
/** `**Requirement set**: {@link … | SharedRuntime 1.1}` — the common sets. A set without a version is at 1.1. */
const commonTag = /\*\*Requirement sets?\*\*:\s*\{@link [^}|]*\|\s*([A-Za-z]+)(?: (\d+\.\d+))?\}/g;

/** The tags in the comment of a declaration; none when it has no comment or the comment names no set. */
export function apiSetTagsOf(declaration: ts.Declaration): readonly ApiSetTag[] {
  const file = declaration.getSourceFile();
  const comments = ts.getLeadingCommentRanges(file.text, declaration.getFullStart()) ?? [];
  const last = comments.at(-1);
  const comment = last ? file.text.slice(last.pos, last.end) : '';
  return [
    ...[...comment.matchAll(applicationTag)].map(([, set = '', text = '']) => ({
      set,
      versions: [...text.matchAll(/(\d+\.\d+)(?:[^;`]*`(\w+)` parameter)?/g)].map(([, version = '', parameter]) =>
        parameter === undefined ? { version } : { version, parameter },
      ),
    })),
    ...[...comment.matchAll(commonTag)].map(([, set = '', version = '1.1']) => ({ set, versions: [{ version }] })),
  ];
}

/** Orders versions as numbers: 1.10 comes after 1.9. Negative, zero or positive. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
