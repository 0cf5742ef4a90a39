/** How far a command has come: the sheets it works on, and whether it has begun to write. Kept beside its context. */

export interface CommandProgress {
  /** Sheets that it found and goes on to use. */
  readonly relied: Set<string>;
  /** Sheets that it writes to; empty until it begins. */
  readonly writing: Set<string>;
  /** True once a batch that may have written was accepted. */
  readonly hasWritten: () => boolean;
}

const progressByContext = new WeakMap<Excel.RequestContext, CommandProgress>();

/** Follows a command from its first batch on. */
export function followCommand(context: Excel.RequestContext): CommandProgress {
  const writing = new Set<string>();
  let accepted = false;
  const progress: CommandProgress = { relied: new Set(), writing, hasWritten: () => accepted };
  progressByContext.set(context, progress);
  const send: <T>(value?: T) => Promise<T> = context.sync.bind(context);
  context.sync = async <T>(value?: T): Promise<T> => {
    const isWrite = writing.size > 0;
    const result = await send(value);
    accepted ||= isWrite;
    return result;
  };
  return progress;
}

/** Notes a sheet that the command found: should it go away meanwhile, the message can name it. */
export function relyOn(context: Excel.RequestContext, sheet: string): void {
  progressByContext.get(context)?.relied.add(sheet);
}

/** Notes that the next batch writes to these sheets. */
export function noteWriting(context: Excel.RequestContext, sheets: readonly string[]): void {
  const progress = progressByContext.get(context);
  for (const sheet of sheets) progress?.writing.add(sheet);
}
