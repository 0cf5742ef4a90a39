/**
 * Runs one batch of Office.js against the object model: reaches the objects its paths name, runs its actions in order,
 * and stops at the first that fails. As in Excel, what earlier actions of the batch did stays done
 * (learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model, "sync").
 */
import { HostError, notImplemented } from './hostError';
import { hostObject, isHostObject, nullObject, type HostObject } from './objectType';
import {
  actionType,
  objectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseError,
} from './protocol';
import { refuseWhenShared } from './legacySharing';
import type { HostSession } from './session';

export interface BatchOutcome {
  readonly results: readonly ActionResult[];
  /** The trace marks that were passed: Office.js keeps its event handlers by them. */
  readonly traceIds: readonly number[];
  readonly error?: ResponseError;
}

/**
 * @param root makes the object that path type 1 stands for (the workbook).
 * @param create makes an object for path type 2 by its type name (Excel.createWorkbook and the like).
 */
export function executeBatch(
  session: HostSession,
  body: RequestBody,
  root: HostObject,
  create: (typeName: string) => HostObject,
): BatchOutcome {
  const reached = new Map<number, HostObject>();
  const results: ActionResult[] = [];
  const traceIds: number[] = [];

  const resolve = (id: number): HostObject => {
    const known = reached.get(id);
    if (known) return known;
    const path = body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidReference', `object path ${id}`);
    const object = reach(path);
    reached.set(id, object);
    return object;
  };

  const reach = (path: RequestBody['ObjectPaths'][string]): HostObject => {
    const parent = (): HostObject => resolve(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case objectPathType.globalObject:
        return root;
      case objectPathType.newObject:
        return create(path.Name);
      case objectPathType.nullObject:
        return nullObject;
      case objectPathType.referenceId: {
        const object = session.references.get(path.Name);
        if (object === undefined) throw new HostError('ItemNotFound', 'the object is no longer tracked or was deleted');
        return object;
      }
      case objectPathType.property: {
        const owner = parent();
        return owner === nullObject ? nullObject : owner.navigate(session, path.Name);
      }
      case objectPathType.indexer: {
        const owner = parent();
        return owner === nullObject ? nullObject : owner.index(session, argumentsOf(path.ArgumentInfo)[0]);
      }
      case objectPathType.method: {
        const owner = parent();
        if (owner === nullObject) return nullObject;
        mayChange(owner, path.Name);
        const result = owner.call(session, path.Name, argumentsOf(path.ArgumentInfo));
        if (!isHostObject(result)) throw notImplemented(`${owner.typeName}.${path.Name} as an object`);
        return result;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  };

  const mayChange = ({ typeName }: HostObject, member: string): void => {
    if (session.options.legacyShared === true) refuseWhenShared(typeName, member);
  };

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, index) => withObjects(value, info?.ReferencedObjectPathIds?.[index], resolve));

  const run = (action: Action): unknown => {
    // A trace marks where a callback of Office.js belongs; it names no object.
    if (action.ActionType === actionType.trace) {
      traceIds.push(action.Id);
      return null;
    }
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object === nullObject ? null : identityOf(session, object);
      case actionType.query:
      case actionType.queryAsJson:
        return object === nullObject ? null : query(session, object, action.QueryInfo ?? {});
      case actionType.method: {
        if (object === nullObject) return null;
        if (action.Name === '_KeepReference') {
          keepReference(session, object);
          return null;
        }
        mayChange(object, action.Name);
        const result = object.call(session, action.Name, argumentsOf(action.ArgumentInfo));
        return isHostObject(result) ? identityOf(session, result) : (result ?? null);
      }
      case actionType.setProperty:
        mayChange(object, action.Name);
        if (object !== nullObject) object.set(session, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = run(action);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const location = locationOf(action, body, reached);
      return {
        results,
        traceIds,
        error: {
          Code: error.code,
          Message: error.message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: error.httpStatusCode,
        },
      };
    }
  }
  return { results, traceIds };
}

/**
 * An argument with the objects it names in place of their path ids. Office.js sends those of arguments and arrays in
 * ReferencedObjectPathIds, and those inside plain objects as { _ObjectPathId } (CommonUtility.collectObjectPathInfos).
 */
function withObjects(value: unknown, reference: unknown, resolve: (id: number) => HostObject): unknown {
  if (typeof reference === 'number' && reference !== 0) return resolve(reference);
  if (Array.isArray(value)) {
    const references: readonly unknown[] = Array.isArray(reference) ? reference : [];
    const holdsObjects = value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
    if (references.length === 0 && !holdsObjects) return value;
    return value.map((item, index) => withObjects(item, references[index], resolve));
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return resolve(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withObjects(item, 0, resolve)]));
}

function locationOf(action: Action, body: RequestBody, reached: ReadonlyMap<number, HostObject>): string {
  const object = reached.get(action.ObjectPathId);
  if (object) return action.Name === '' ? object.typeName : `${object.typeName}.${camel(action.Name)}`;
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const parent = path?.ParentObjectPathId === undefined ? undefined : reached.get(path.ParentObjectPathId);
  const member = path?.ObjectPathType === objectPathType.indexer ? 'getItem' : camel(path?.Name ?? '');
  return parent ? `${parent.typeName}.${member}` : member;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Remembers a trackable object under an id that later batches may name. */
function keepReference(session: HostSession, object: HostObject): void {
  if (!object.trackable || referenceIdOf(session, object) !== undefined) return;
  session.idCounter += 1;
  session.references.set(`ref-${session.idCounter}`, object);
}

function referenceIdOf(session: HostSession, object: HostObject): string | undefined {
  for (const [id, kept] of session.references) if (kept === object) return id;
  return undefined;
}

function identityOf(session: HostSession, object: HostObject): Readonly<Record<string, unknown>> {
  const referenceId = object.trackable ? referenceIdOf(session, object) : undefined;
  return { ...object.identity(session), ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }) };
}

interface Selection {
  /** True: every scalar the host has. */
  all: boolean;
  readonly scalars: Set<string>;
  readonly navigations: Map<string, Selection>;
}

const newSelection = (): Selection => ({ all: false, scalars: new Set(), navigations: new Map() });

/** Reads what `load` asked for into the nested object Office.js unpacks: PascalCase names, `_Items` for collections. */
function query(session: HostSession, object: HostObject, info: QueryInfo): unknown {
  const selection = newSelection();
  for (const path of info.Select ?? []) addPath(selection, path);
  for (const path of info.Expand ?? []) addPath(selection, `${path}/*`);
  if (selection.scalars.size === 0 && selection.navigations.size === 0) selection.all = true;
  return read(session, object, selection, info);
}

function addPath(selection: Selection, path: string): void {
  const names = path.split('/').filter((name) => name !== '' && name !== 'items');
  let current = selection;
  for (const [index, name] of names.entries()) {
    if (index < names.length - 1) {
      current = childSelection(current, pascal(name));
    } else if (name === '*' || name === '$all' || name === '$none') {
      current.all = name !== '$none';
    } else {
      current.scalars.add(pascal(name));
    }
  }
  if (names.length === 0) selection.all = true;
}

function childSelection(selection: Selection, name: string): Selection {
  const known = selection.navigations.get(name);
  if (known) return known;
  const child = newSelection();
  selection.navigations.set(name, child);
  return child;
}

function read(session: HostSession, object: HostObject, selection: Selection, page: QueryInfo): unknown {
  if (object === nullObject) return null;
  if (object.isCollection) {
    const own = [...selection.scalars].filter((name) => object.hasScalar(name));
    const forItems: Selection = {
      ...selection,
      scalars: new Set([...selection.scalars].filter((n) => !own.includes(n))),
    };
    const items = object.items(session);
    const from = page.Skip ?? 0;
    const chosen = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
    const result: Record<string, unknown> = { ...object.identity(session) };
    for (const name of own) result[name] = object.get(session, name);
    result['_Items'] = chosen.map((item) => read(session, item, forItems, {}));
    return result;
  }
  const result: Record<string, unknown> = { ...identityOf(session, object) };
  const scalars = selection.all ? new Set([...object.scalarNames, ...selection.scalars]) : selection.scalars;
  for (const name of scalars) {
    if (object.hasNavigation(name)) {
      result[name] = read(session, object.navigate(session, name), { ...newSelection(), all: true }, {});
    } else {
      result[name] = object.get(session, name);
    }
  }
  for (const [name, child] of selection.navigations) {
    result[name] = read(session, object.navigate(session, name), child, {});
  }
  return result;
}

/** The object for type names that {@link executeBatch} is asked to create and does not know. */
export function unknownNewObject(typeName: string): HostObject {
  return hostObject({ name: typeName, scalars: {} }, null);
}
