/** The 分发 screen's services in Excel and its browser. */
import { isIsoDate } from '../../core/calendar';
import { fileName, pendingReturns, type DepartmentFile } from '../../core/distribution';
import { thisMinute } from '../../excel/clock';
import { writeDepartmentSheets } from '../../excel/distribution/departmentSheets';
import { readDistribution, recordDistribution, type DistributionSource } from '../../excel/distribution/distribution';
import { openFile } from '../../excel/distribution/openFile';
import { planIssue } from '../../excel/distribution/planIssue';
import { goToRegister } from '../../excel/distribution/register';
import { writeDepartmentWorkbook } from '../../files/distribution/departmentWorkbook';
import { zipFiles } from '../../files/distribution/zipFiles';
import { hashPasswordInSteps } from '../../files/xlsx/passwordHash';
import type { PasswordHash } from '../../files/xlsx/workbook';
import { inChinese } from '../../i18n/inChinese';
import type {
  DistributionOverview,
  DistributionPhase,
  DistributionProblem,
  DistributionRequest,
  DistributionResult,
  DistributionServices,
  MadeFile,
} from './distributionServices';
import { copyText } from '../copyText';
import { canChooseFolder, chooseFolder, download, type Folder } from './saveFiles';

/** Names of files and sheets are Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

async function load(): Promise<DistributionOverview> {
  const source = await readDistribution();
  const issued = new Map<string, number>();
  for (const { department } of source.issues) issued.set(department, (issued.get(department) ?? 0) + 1);
  return {
    planTitle: source.planTitle,
    departments: source.assignment.departments.map(({ department, rows, isGroup }) => ({
      name: department,
      tasks: rows.length,
      isGroup,
      issued: issued.get(department) ?? 0,
    })),
    problems: problemsOf(source),
    drafted: source.drafted,
    sentBefore: source.register.length > 0,
    pending: pendingReturns(source.register, source.today),
    today: source.today,
  };
}

function problemsOf({ assignment, place }: DistributionSource): DistributionProblem[] {
  const linesOf = (rows: readonly number[]): number[] => rows.map((row) => place.headerRow + 2 + row);
  const { unknown, departments, withoutDepartment } = assignment;
  return [
    ...unknown.map(({ rows, ...one }) => ({ kind: 'unknown' as const, ...one, lines: linesOf(rows) })),
    ...departments
      .filter(({ isGroup }) => isGroup)
      .map(({ department, rows }) => ({ kind: 'emptyGroup' as const, name: department, lines: linesOf(rows) })),
    ...(withoutDepartment.length === 0
      ? []
      : [{ kind: 'withoutDepartment' as const, lines: linesOf(withoutDepartment) }]),
  ];
}

type OnPhase = (phase: DistributionPhase) => void;

async function distribute(
  request: DistributionRequest,
  onPhase: OnPhase,
  signal: AbortSignal,
): Promise<DistributionResult | null> {
  // Before anything else: the click that allows it is soon forgotten.
  const folder = request.output === 'folder' ? await chooseFolder() : null;
  if (request.output === 'folder' && folder === null) return null;
  onPhase({ kind: 'reading' });
  const source = await readDistribution();
  const files = planned(source, request, folder);
  if (signal.aborted || files.length === 0) return null;
  if (request.output === 'sheets') return inThisWorkbook(source, files, request, onPhase);
  const made = await build(source, files, request.password, onPhase, signal);
  if (made === null) return null;
  onPhase({ kind: 'recording' });
  // First remembered, then handed out: a return that nobody knows of is worse than a line too many.
  const register = await recordDistribution(files);
  return { handout: await handOut(source, made, request, folder, onPhase), count: made.length, register };
}

const planned = (
  source: DistributionSource,
  { chosen, returnBy, note, output }: DistributionRequest,
  folder: Folder | null,
): readonly DepartmentFile[] =>
  planIssue(
    source,
    { chosen, note, ...(isIsoDate(returnBy) ? { returnBy } : {}) },
    {
      newPlanId: crypto.randomUUID(),
      issuedAt: thisMinute(),
      oneLine: output === 'sheets',
      ...(folder === null ? {} : { takenNames: folder.files }),
    },
  );

/** Lets the page draw and listen. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Null when cancelled. */
async function build(
  { settings, options: plan, today }: DistributionSource,
  files: readonly DepartmentFile[],
  password: string,
  onPhase: OnPhase,
  signal: AbortSignal,
): Promise<MadeFile[] | null> {
  onPhase({ kind: 'building', done: 0, total: files.length });
  const hash = password === '' ? null : await hashSlowly(password);
  const made: MadeFile[] = [];
  for (const file of files) {
    await pause();
    if (signal.aborted) return null;
    const options = {
      settings,
      fills: plan.colours,
      today,
      columns: plan,
      ...(hash === null ? {} : { password: hash }),
    };
    made.push({
      department: file.department,
      name: file.fileName,
      bytes: writeDepartmentWorkbook(file, options),
    });
    onPhase({ kind: 'building', done: made.length, total: files.length });
  }
  return made;
}

/** One hash for all: the password is the same. */
async function hashSlowly(password: string): Promise<PasswordHash> {
  const steps = hashPasswordInSteps(password);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

async function handOut(
  { planTitle }: DistributionSource,
  made: readonly MadeFile[],
  { output }: DistributionRequest,
  folder: Folder | null,
  onPhase: OnPhase,
): Promise<DistributionResult['handout']> {
  if (folder !== null) {
    for (const [index, file] of made.entries()) {
      onPhase({ kind: 'saving', done: index, total: made.length });
      await folder.save(file);
    }
    return { output: 'folder', folder: folder.name };
  }
  if (output === 'open') return { output: 'open', files: made };
  const name = fileName(planTitle, text('distribution.zipName'), '.zip');
  download({ name, bytes: zipFiles(made, thisMinute()) });
  return { output: 'zip', file: name };
}

async function inThisWorkbook(
  { options }: DistributionSource,
  files: readonly DepartmentFile[],
  { password }: DistributionRequest,
  onPhase: OnPhase,
): Promise<DistributionResult> {
  onPhase({ kind: 'sheets' });
  const { sheets, replaced, kept } = await writeDepartmentSheets(files, {
    columns: options,
    fills: options.colours,
    ...(password === '' ? {} : { password }),
  });
  onPhase({ kind: 'recording' });
  const places = new Map(sheets.map(({ department, sheet }) => [department, sheet]));
  const register = await recordDistribution(
    files.map((file) => ({
      ...file,
      fileName: text('register.inWorkbook', { sheet: places.get(file.department) ?? file.department }),
    })),
  );
  return { handout: { output: 'sheets', replaced, kept }, count: files.length, register };
}

export const officeDistribution: DistributionServices = {
  load,
  outputs: () => (canChooseFolder() ? ['zip', 'folder', 'open', 'sheets'] : ['zip', 'open', 'sheets']),
  distribute,
  open: ({ bytes }) => openFile(bytes),
  copy: async (content) => {
    try {
      await copyText(content);
      return true;
    } catch {
      return false;
    }
  },
  goToRegister,
};
