/** Handing bytes to the person: a download, or files in a folder that they choose. */
import { UserError } from '../../core/userError';
import type { NamedFile } from '../../files/distribution/zipFiles';

/** Long enough for a browser that asks where to save. */
const keepFor = 60_000;

/** Offers bytes as a download. There is no telling whether a host that blocks downloads has let it through. */
export function download({ name, bytes }: NamedFile, type = 'application/zip'): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepFor);
}

/** A folder that the person has chosen for writing. */
export interface Folder {
  readonly name: string;
  /** Names of the files in it: nothing there is overwritten, it may be what a department has returned. */
  readonly files: readonly string[];
  /** @throws UserError fileNotSaved */
  readonly save: (file: NamedFile) => Promise<void>;
}

type Picker = (options: { readonly mode: 'readwrite'; readonly id: string }) => Promise<FileSystemDirectoryHandle>;

function picker(): Picker | null {
  const found: unknown = Reflect.get(window, 'showDirectoryPicker');
  return typeof found === 'function' ? (found.bind(window) as Picker) : null;
}

/**
 * File System Access is not there in every browser, and never in a frame of another origin, which the pane is in Excel on
 * the web (developer.mozilla.org/docs/Web/API/Window/showDirectoryPicker).
 */
export function canChooseFolder(): boolean {
  if (picker() === null) return false;
  try {
    return window.top?.location.origin === window.location.origin;
  } catch {
    return false;
  }
}

/** To be called straight from a click. Null when the person changes their mind. @throws UserError folderRefused */
export async function chooseFolder(): Promise<Folder | null> {
  try {
    const handle = await picker()?.({ mode: 'readwrite', id: 'distribution' });
    if (handle === undefined) throw new UserError('folderRefused');
    const files: string[] = [];
    for await (const name of handle.keys()) files.push(name);
    return { name: handle.name, files, save: (file) => saveTo(handle, file) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error instanceof UserError ? error : new UserError('folderRefused', { detail: String(error) }, error);
  }
}

async function saveTo(handle: FileSystemDirectoryHandle, { name, bytes }: NamedFile): Promise<void> {
  try {
    const file = await handle.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    throw new UserError('fileNotSaved', { file: name, detail: String(error) }, error);
  }
}
