/**
 * How the host describes one type of Excel's object model: tables of members, by their wire names (PascalCase).
 * A member that is in no table is answered with NotImplemented naming it.
 */
import { notImplemented } from './hostError';
import type { HostSession } from './session';

export interface ScalarMember<T> {
  readonly get: (session: HostSession, target: T) => unknown;
  /** Absent: read-only. */
  readonly set?: (session: HostSession, target: T, value: unknown) => void;
  /** False: left out when an object is loaded without naming properties. Default true. */
  readonly byDefault?: boolean;
}

/** A method; what it returns is sent back as it is, or becomes the object at its path when it is a HostObject. */
export type MethodMember<T> = (session: HostSession, target: T, args: readonly unknown[]) => unknown;

export interface ObjectType<T> {
  /** As in the reference pages: 'Range', 'Worksheet'. */
  readonly name: string;
  /** What identifies the object to Office.js after it was reached: usually { Id }. */
  readonly identity?: (session: HostSession, target: T) => Readonly<Record<string, unknown>>;
  readonly scalars: Readonly<Record<string, ScalarMember<T>>>;
  readonly navigations?: Readonly<Record<string, (session: HostSession, target: T) => HostObject>>;
  readonly methods?: Readonly<Record<string, MethodMember<T>>>;
  /** For a collection: its members in order. */
  readonly items?: (session: HostSession, target: T) => readonly HostObject[];
  /** For a collection: the member with this key (name or id), or ItemNotFound. */
  readonly indexer?: (session: HostSession, target: T, key: unknown) => HostObject;
  /** True for objects Office.js may track (Range): they get a _ReferenceId. */
  readonly trackable?: boolean;
  /** For trackable objects: where the target is after rows or columns moved; null when it was deleted. */
  readonly moved?: (target: T, move: (area: TrackedArea) => TrackedArea | null) => T | null;
}

/** A place on a sheet that follows insertions and deletions. */
export interface TrackedArea {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An object of the object model that a batch has reached. Its type parameter is closed over. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly trackable: boolean;
  readonly isCollection: boolean;
  readonly identity: (session: HostSession) => Readonly<Record<string, unknown>>;
  readonly scalarNames: readonly string[];
  readonly hasScalar: (name: string) => boolean;
  readonly get: (session: HostSession, name: string) => unknown;
  readonly set: (session: HostSession, name: string, value: unknown) => void;
  readonly navigate: (session: HostSession, name: string) => HostObject;
  readonly hasNavigation: (name: string) => boolean;
  readonly call: (session: HostSession, name: string, args: readonly unknown[]) => unknown;
  readonly items: (session: HostSession) => readonly HostObject[];
  readonly index: (session: HostSession, key: unknown) => HostObject;
  readonly moved: (move: (area: TrackedArea) => TrackedArea | null) => HostObject | null;
}

const brand = new WeakSet<object>();

/** True for values made by {@link hostObject}. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && brand.has(value);
}

/** Binds a type of the object model to the thing it stands for. */
export function hostObject<T>(type: ObjectType<T>, target: T): HostObject {
  const member = <M>(table: Readonly<Record<string, M>> | undefined, name: string): M => {
    if (table === undefined || !Object.hasOwn(table, name)) throw notImplemented(`${type.name}.${name}`);
    return table[name] as M;
  };
  const self: HostObject = {
    typeName: type.name,
    target,
    trackable: type.trackable ?? false,
    isCollection: type.items !== undefined,
    identity: (session) => type.identity?.(session, target) ?? {},
    scalarNames: Object.keys(type.scalars).filter((name) => type.scalars[name]?.byDefault !== false),
    hasScalar: (name) => Object.hasOwn(type.scalars, name),
    get: (session, name) => member(type.scalars, name).get(session, target),
    set: (session, name, value) => {
      const { set } = member(type.scalars, name);
      if (set === undefined) throw notImplemented(`${type.name}.${name} (set)`);
      set(session, target, value);
    },
    navigate: (session, name) => member(type.navigations, name)(session, target),
    hasNavigation: (name) => type.navigations !== undefined && Object.hasOwn(type.navigations, name),
    call: (session, name, args) => member(type.methods, name)(session, target, args),
    items: (session) => {
      if (type.items === undefined) throw notImplemented(`${type.name}.items`);
      return type.items(session, target);
    },
    index: (session, key) => {
      if (type.indexer === undefined) throw notImplemented(`${type.name}.getItem`);
      return type.indexer(session, target, key);
    },
    moved: (move) => {
      if (type.moved === undefined) return self;
      const next = type.moved(target, move);
      return next === null ? null : hostObject(type, next);
    },
  };
  brand.add(self);
  return self;
}

/**
 * Several objects of one type as one: it reads what they agree on (else null), writes and calls on each.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges, "Read properties of RangeAreas"
 *
 * @param objects at least one.
 */
export function combinedObject(objects: readonly [HostObject, ...HostObject[]]): HostObject {
  const [first, ...others] = objects;
  if (others.length === 0) return first;
  const each = (make: (object: HostObject) => HostObject): HostObject =>
    combinedObject([make(first), ...others.map(make)]);
  const self: HostObject = {
    ...first,
    get: (session, name) => {
      const [value, ...rest] = objects.map((object) => object.get(session, name));
      return rest.every((other) => JSON.stringify(other) === JSON.stringify(value)) ? value : null;
    },
    set: (session, name, value) => {
      for (const object of objects) object.set(session, name, value);
    },
    navigate: (session, name) => each((object) => object.navigate(session, name)),
    call: (session, name, args) => {
      const [result, ...rest] = objects.map((object) => object.call(session, name, args));
      const same = rest.filter(isHostObject);
      return isHostObject(result) ? combinedObject([result, ...same]) : result;
    },
    items: (session) =>
      first.items(session).map((_, index) => {
        const [item, ...rest] = objects.flatMap((object) => object.items(session)[index] ?? []);
        if (item === undefined) throw notImplemented(`${first.typeName}.items of several ranges`);
        return combinedObject([item, ...rest]);
      }),
    index: (session, key) => each((object) => object.index(session, key)),
    moved: () => self,
  };
  brand.add(self);
  return self;
}

/** What *OrNullObject methods give when there is nothing: every member of it is quietly null. */
export const nullObject: HostObject = hostObject<null>({ name: 'NullObject', scalars: {} }, null);

/**
 * Makes a type's table when it is first wanted. The types name each other (a Range has a Worksheet, a Worksheet has
 * Ranges), so none can be made while its module loads.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
