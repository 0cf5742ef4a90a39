import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..', '..');

function projectOptions(): ts.ParsedCommandLine {
  const file = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { readonly config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, root);
}

/** The files of the project below the given folders of src, as absolute paths. */
export function productFiles(folders: readonly string[]): readonly string[] {
  const starts = folders.map((folder) => `${path.join(root, 'src', folder).replaceAll('\\', '/')}/`);
  return projectOptions().fileNames.filter((name) => starts.some((start) => name.startsWith(start)));
}

/** A program over files of this project, with its compiler options and the real @types/office-js. */
export const projectProgram = (files: readonly string[]): ts.Program =>
  ts.createProgram(files, { ...projectOptions().options, types: ['node', 'office-js'] });

/** A program over sources in memory, by file name; the names are under the project so that @types/office-js is found. */
export function programOf(sources: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = { ...projectOptions().options, types: ['office-js'] };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name in sources || disk.fileExists(name),
    // Module resolution asks for the folder before the file, and the folder of these files is nowhere on disk.
    directoryExists: (name) => name === path.posix.dirname(inMemory('any')) || ts.sys.directoryExists(name),
    getSourceFile: (name, version) => {
      const source = sources[name];
      return source === undefined
        ? disk.getSourceFile(name, version)
        : ts.createSourceFile(name, source, version, true);
    },
  };
  return ts.createProgram(Object.keys(sources), options, host);
}

/** The absolute name of a made-up file, for `programOf`. */
export const inMemory = (name: string): string => `${root.replaceAll('\\', '/')}/in-memory/${name}`;
