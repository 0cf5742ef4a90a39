/** The files under review: whose each is, what became of its cells, what is odd about it. */
import { useState } from 'react';
import { FileItem } from './FileItem';
import { fileEntries, type FileEntry } from './reviewModel';
import { knownDepartments, type Session } from './session';
import { Paged } from './Paged';
import { UnreadableItem } from './UnreadableItem';
import { useStepStyles } from './stepStyles';
import type { ReturnsControl } from './useReturns';

export interface FileListProps {
  readonly session: Session;
  readonly control: Pick<ReturnsControl, 'setDepartment' | 'dropFile'>;
}

export function FileList({ session, control }: FileListProps) {
  const styles = useStepStyles();
  const entries = useSteadyOrder(session);
  const departments = knownDepartments(session.plan);
  const { departmentOf } = session.decisions;
  return (
    <Paged items={entries}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(([key, entry]) => (
            <li key={key} className={styles.item}>
              {entry.kind === 'unreadable' ? (
                <UnreadableItem file={entry.file} />
              ) : (
                <FileItem
                  report={entry.report}
                  departments={departments}
                  said={departmentOf.get(entry.report.sha256) ?? null}
                  onDepartment={(department) => control.setDepartment(entry.report.sha256, department)}
                  onDrop={() => control.dropFile(entry.report)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

type KeyedEntry = readonly [key: string, entry: FileEntry];

/** The order of the first look is kept while files stay the same: an answered file does not jump from under the hand. */
function useSteadyOrder(session: Session): readonly KeyedEntry[] {
  const entries = keyed(fileEntries(session));
  const signature = entries
    .map(([key]) => key)
    .sort()
    .join('\n');
  const [order, setOrder] = useState({ signature, keys: entries.map(([key]) => key) });
  if (order.signature !== signature) setOrder({ signature, keys: entries.map(([key]) => key) });
  const byKey = new Map(entries);
  return order.keys.flatMap((key): KeyedEntry[] => {
    const entry = byKey.get(key);
    return entry === undefined ? [] : [[key, entry]];
  });
}

/** The same file may be there twice. */
function keyed(entries: readonly FileEntry[]): KeyedEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = entry.kind === 'unreadable' ? entry.file.name : `${entry.report.sha256} ${entry.report.name}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return [`${entry.kind} ${name} ${String(times)}`, entry];
  });
}
