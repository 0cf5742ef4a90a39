/** The files under review: whose each is, what became of its cells, what is odd about it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslator } from '../translation';
import { FileItem } from './FileItem';
import { fileEntries, needsAttention, type FileEntry } from './reviewModel';
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
  const { text } = useTranslator();
  const { entries, urgent } = useSteadyOrder(session);
  const [all, setAll] = useState(false);
  // Those that wait for the user must not drown among those that are fine.
  const folded = !all && urgent > 0 && urgent < entries.length;
  const departments = knownDepartments(session.plan);
  const { departmentOf } = session.decisions;
  return (
    <>
      <Paged items={folded ? entries.slice(0, urgent) : entries}>
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
      {folded && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {text('files.rest', { count: entries.length - urgent })}
        </Button>
      )}
      {session.ignored.length > 0 && (
        <details>
          <summary>{text('files.ignored', { count: session.ignored.length })}</summary>
          <Paged items={session.ignored}>
            {(shown) => (
              <ul className={styles.bullets}>
                {shown.map((name, index) => (
                  <li key={index}>{name}</li>
                ))}
              </ul>
            )}
          </Paged>
        </details>
      )}
    </>
  );
}

type KeyedEntry = readonly [key: string, entry: FileEntry];

interface Order {
  readonly signature: string;
  readonly keys: readonly string[];
  readonly urgent: number;
}

interface SteadyOrder {
  readonly entries: readonly KeyedEntry[];
  /** How many of the first ones waited for the user at the first look. */
  readonly urgent: number;
}

/** The order of the first look is kept while files stay the same: an answered file does not jump from under the hand. */
function useSteadyOrder(session: Session): SteadyOrder {
  const entries = keyed(fileEntries(session));
  const fresh = orderOf(entries);
  const [kept, setOrder] = useState(fresh);
  if (kept.signature !== fresh.signature) setOrder(fresh);
  const order = kept.signature === fresh.signature ? kept : fresh;
  const byKey = new Map(entries);
  return {
    entries: order.keys.flatMap((key): KeyedEntry[] => {
      const entry = byKey.get(key);
      return entry === undefined ? [] : [[key, entry]];
    }),
    urgent: order.urgent,
  };
}

function orderOf(entries: readonly KeyedEntry[]): Order {
  const keys = entries.map(([key]) => key);
  return {
    signature: [...keys].sort().join('\n'),
    keys,
    urgent: entries.filter(([, entry]) => needsAttention(entry)).length,
  };
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
